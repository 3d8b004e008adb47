/** A key record with two faults: its version in the wrong place, and a short key. The key was made for this page. */
export const EXAMPLE_KEY =
  'k=rsa; v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDK9uRclus+biJJ2TKZm1v9FCPFNYc+JeGeSGy/v+BXm3xgLR1V7ne0Bkr5iuGUJzLzacjqJd9x2pU/lxJ26fk66WpRMhEfEMGJ+hdvTAw0dhoC9k3GMFGnjAqkP96ri4ms5OBJ/xwxaAaAASrvvfr1kgq+/GP7h/ReMnYk9aBndQIDAQAB';

/** Three CNAMEs: one right, one with a slip in its target, one whose name has the domain twice. */
export const EXAMPLE_CNAMES = [
  'k7w3hq2mzt5xvb4nc6p8r2d9f3g7j4ls._domainkey.example.com. CNAME k7w3hq2mzt5xvb4nc6p8r2d9f3g7j4ls.dkim.amazonses.com.',
  'b4n7x2k9c5f3e6h8m2p4q7r9s3t5v8wz._domainkey.example.com. CNAME b4n7x2k9c5f3e6h8m2p4q7r9s3t5v8wz.dkim.amazonses.co.',
  'q9n4m2z6w8t3r5p7l2k4j6h8g3f5d7sa._domainkey.example.com.example.com. CNAME q9n4m2z6w8t3r5p7l2k4j6h8g3f5d7sa.dkim.amazonses.com.',
].join('\n');
