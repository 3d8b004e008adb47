/** A message as one kind of receiver shows it, in our own words, and what the page has to say of it. */
interface ShownMessage {
  readonly name: string;
  readonly why: string;
  readonly source: string;
  readonly verdict: string;
  readonly says: readonly string[];
  readonly stops: number;
}

const SIGNATURE = (domain: string, selector: string) =>
  `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};\n h=from:to:subject; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=AAAA`;

/** Messages whose results are written by receivers of several kinds. */
export const MESSAGES: readonly ShownMessage[] = [
  {
    name: 'as Gmail shows it',
    why: 'SES with a MAIL FROM domain of its own: both speak for From',
    source: `Delivered-To: reader@example.net
Received: by 2002:a05:6402:1:b0:1 with SMTP id x1; Sat, 21 Nov 2026 01:00:05 -0800 (PST)
ARC-Authentication-Results: i=1; mx.example.net; dkim=pass header.i=@shop.example header.s=k1 header.b=AAAA
Authentication-Results: mx.example.net;
       dkim=pass header.i=@shop.example header.s=k1 header.b=AAAA;
       dkim=pass header.i=@amazonses.com header.s=k2 header.b=AAAA;
       spf=pass (mx.example.net: domain of 0102@bounce.shop.example designates 203.0.113.9 as permitted sender) smtp.mailfrom=0102@bounce.shop.example;
       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=shop.example
Return-Path: <0102@bounce.shop.example>
Received: from a9.smtp-out.eu-west-1.amazonses.com (a9.smtp-out.eu-west-1.amazonses.com. [203.0.113.9])
        by mx.example.net with ESMTPS id y2 for <reader@example.net> (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128);
        Sat, 21 Nov 2026 01:00:04 -0800 (PST)
${SIGNATURE('shop.example', 'k1')}
${SIGNATURE('amazonses.com', 'k2')}
From: News <news@shop.example>
Subject: Hello
X-SES-Outgoing: 2026.11.21-203.0.113.9
Feedback-ID: ::1.eu-west-1.abc=:AmazonSES
`,
    verdict: 'both',
    says: ['SPF and DKIM both speak for your domain', 'Amazon’s own name', 'eu-west-1', '203.0.113.9', 'ARC'],
    stops: 2,
  },
  {
    name: 'as Outlook shows it',
    why: 'no name of the server, and a sum of Microsoft’s own',
    source: `Received: from mail.example.org (2001:db8::5) by mbx.example.org (2001:db8::6) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.1.1; Sat, 21 Nov 2026 09:00:09 +0000
Authentication-Results: spf=pass (sender IP is 203.0.113.9) smtp.mailfrom=eu-west-1.amazonses.com; dkim=pass (signature was verified) header.d=amazonses.com;dmarc=fail action=quarantine header.from=shop.example;compauth=fail reason=000
${SIGNATURE('amazonses.com', 'k2')}
From: news@shop.example
Subject: Hello
`,
    verdict: 'neither',
    says: ['doesn’t say its name', 'Microsoft’s sum', 'action', 'Nothing that passed speaks for the domain in From'],
    stops: 1,
  },
  {
    name: 'as Yahoo shows it',
    why: 'the envelope belongs to the organisation, and the message isn’t signed by it',
    source: `Authentication-Results: atlas.example.net;
 dkim=unknown;
 spf=pass smtp.mailfrom=mail.shop.example;
 dmarc=pass(p=NONE) header.from=shop.example;
From: news@shop.example
Subject: Hello
`,
    verdict: 'spf',
    says: ['Only SPF speaks for your domain', 'dkim=unknown', 'We have no words for this result'],
    stops: 0,
  },
  {
    name: 'forwarded by a list',
    why: 'clocks disagree, and the signature broke',
    source: `Received: from lists.example.org (lists.example.org [192.0.2.7]) by mx.example.net with ESMTPS id a; Sat, 21 Nov 2026 09:00:00 +0000
Received: from out.shop.example (out.shop.example [198.51.100.3]) by lists.example.org with ESMTP id b; Sat, 21 Nov 2026 09:00:30 +0000
Authentication-Results: mx.example.net; dkim=fail reason="body hash did not verify" header.d=shop.example; spf=pass smtp.mailfrom=lists.example.org; dmarc=fail header.from=shop.example
ARC-Authentication-Results: i=1; lists.example.org; dkim=pass header.d=shop.example; spf=pass smtp.mailfrom=shop.example
${SIGNATURE('shop.example', 'k1')}
From: news@shop.example
Subject: [list] Hello
`,
    verdict: 'neither',
    says: ['body hash did not verify', 'clocks disagree by 30 secs', 'lists.example.org'],
    stops: 2,
  },
  {
    name: 'from the folder of sent mail',
    why: 'nobody has checked anything yet, and what SES takes out is still there',
    source: `From: news@shop.example
Subject: Hello
X-SES-CONFIGURATION-SET: newsletter
X-SES-MESSAGE-TAGS: campaign=spring, kind=news
List-Unsubscribe: <mailto:leave@shop.example>
`,
    verdict: 'untold',
    says: [
      'There’s no Authentication-Results field',
      'campaign = spring',
      'newsletter',
      'this is a draft',
      'Unsubscribing by mail only',
    ],
    stops: 0,
  },
  {
    name: 'with two domains in From',
    why: 'DMARC asks for exactly one',
    source: `From: a@shop.example, b@other.example
Subject: Hello
Authentication-Results: mx.example.net; none
`,
    verdict: 'authors',
    says: ['From names more than one domain', 'nothing was checked'],
    stops: 0,
  },
];
