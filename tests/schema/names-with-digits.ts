/** Digits that are names and no figures: what stands in code font, replies and status codes of a server, RFCs, protocols, hashes, versions. */
export const NAMES_WITH_DIGITS =
  /`[^`\n]*`|\b(?:[245]\d\d|[245x]\.[\dx]{1,3}\.[\dx]{1,3}|[45]xx|RFC \d{3,4}|SESv2|S3|IPv[46]|SHA-(?:1|256)|Ed25519|UTF-8)\b/g;
