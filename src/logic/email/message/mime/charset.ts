/** Text of bytes by the name of their character set, as mail names it; what nobody knows is read as UTF-8. Never throws. */
export function decodeText(bytes: Uint8Array, charset = 'utf-8'): string {
  return decoderOf(charset.trim().toLowerCase()).decode(bytes);
}

/** Names that mail uses and the WHATWG’s list of encodings lacks. */
const OTHER_NAMES: Readonly<Record<string, string>> = { cp1252: 'windows-1252', cp936: 'gbk', 'utf-8-bom': 'utf-8' };

function decoderOf(name: string): TextDecoder {
  try {
    return new TextDecoder(OTHER_NAMES[name] ?? name);
  } catch {
    return new TextDecoder();
  }
}
