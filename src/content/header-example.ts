/**
 * A message of our own, as a receiver would show it: sent through SES from a domain whose SPF record is a little behind. The first
 * signature is real, made with a key that signs nothing else; SES’s own is made up, and its key isn’t given.
 */
export const EXAMPLE_MESSAGE = `Delivered-To: reader@example.net
Received: by mail.example.net with LMTP id 7Qx2k91
 for <reader@example.net>; Sat, 21 Nov 2026 09:17:31 +0000
Received: from mx.example.net (mx.example.net [192.0.2.25])
 by mail.example.net (Postfix) with ESMTPS id 4CdX1s
 for <reader@example.net>; Sat, 21 Nov 2026 09:17:30 +0000 (UTC)
Authentication-Results: mx.example.net;
 dkim=pass header.d=shop.example header.s=k7w3hq2mzt5xvb4n header.b=bgxb+bFY;
 dkim=pass header.d=amazonses.com header.s=q9n4m2 header.b=Rr7kL2mN;
 spf=softfail (mx.example.net: 203.0.113.31 is not listed)
 smtp.mailfrom=bounce@mail.shop.example;
 dmarc=pass (p=quarantine) header.from=shop.example
Received: from a8-31.smtp-out.eu-west-1.amazonses.com
 (a8-31.smtp-out.eu-west-1.amazonses.com [203.0.113.31])
 by mx.example.net with ESMTPS (TLS1.3 cipher TLS_AES_256_GCM_SHA384)
 id c0ffee01 for <reader@example.net>; Sat, 21 Nov 2026 09:17:28 +0000
Received: from web-1.shop.example (web-1.shop.example [198.51.100.7])
 by smtp-in.eu-west-1.amazonaws.com with ESMTPSA id b7c2
 for <reader@example.net>; Sat, 21 Nov 2026 09:15:06 +0000
Return-Path: <bounce@mail.shop.example>
DKIM-Signature: v=1; a=rsa-sha256; q=dns/txt; c=relaxed/simple;
 s=k7w3hq2mzt5xvb4n; d=shop.example; t=1795252506;
 h=From:To:Subject:MIME-Version:Content-Type:
 List-Unsubscribe:List-Unsubscribe-Post:Message-ID:Date;
 bh=Hqz3n5/ND1DRel/ov6nOLk5H+87PMBMd+NJFz7fPNYE=;
 b=bgxb+bFYuIaYzlky83I02+mJ7X3TyE6kGKfgjLGRODp05nEHpJzneQE+ZNVKOrGz93HKnB
 ttHgBDHOEvy8EbKBHR9UAH5rWBLCCPUzP2cpI2sHsgTyVsb5l6DPRyBGo2DCSjntKfG8Y2
 3vgOSwUtgGHPnmnUBAOds3Loi7RxealVvyl4CW1gMva9oVtKP4kepvNECfEzkQAUxDnPX8
 198tjvoNr6bcVvQ37te/bjaohStrKwkA0I8lzZwBbsVUAVKkTp7lyWO6NaBh+JYstMYRxt
 cg2DYriwGMCf31wBGWCBs37YD0m+mkkP/fh2vhqj/pJV6BlcIFa1OtAzxxtkOw==
DKIM-Signature: v=1; a=rsa-sha256; q=dns/txt; c=relaxed/simple;
 s=q9n4m2; d=amazonses.com; t=1795252506;
 h=From:To:Subject:MIME-Version:Content-Type:
 Message-ID:Date:Feedback-ID;
 bh=Hqz3n5/ND1DRel/ov6nOLk5H+87PMBMd+NJFz7fPNYE=;
 b=Rr7kL2mN
From: "The Shop" <news@shop.example>
To: reader@example.net
Subject: Your parcel is on its way
MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8
List-Unsubscribe: <https://shop.example/leave?t=7f3a>, <mailto:leave@shop.example>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
Message-ID: <0102018f-example-000000@eu-west-1.amazonses.com>
Date: Sat, 21 Nov 2026 09:15:06 +0000
Feedback-ID: ::1.eu-west-1.b4n7Qx2k91c0ffee0102018fpQ0aZRr7kL2mNexample=:AmazonSES
X-SES-Outgoing: 2026.11.21-203.0.113.31

Your parcel left this morning. It should be with you on Tuesday.
`;

/** The record of the first signature’s key. */
export const EXAMPLE_KEY_RECORD =
  'k7w3hq2mzt5xvb4n._domainkey.shop.example TXT "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAowgGHCc80rnYUeHqgpg8L1LCKMbr6ZNlS7jRphdI51jWZLzWsF3kV9FLwK7PvjMo0KrJ8e2yaNtNvyFcgktF2NZGbEv5rzxwTLS/yHbWzggU7Fhn2NYvM62fTa9rStvQ74/0rCzv6ebLlVF3jlUItmcdbEQK" "qbwU1SXG6+bsTTmJJyjj8Pb2bG8VNNTLrLmEWtuU95mR83JXNq4OFOsYMo0w2hvMIdP50ppRD/zcRQhzInbOfza8o4fb08ttcmga19MFY8lTLYGj6wB62XqLwivlfWTNWmRfihYDb0QVRHiUmwcs6Gmz9yIRXpjWFBzsu1BiSVP0qtIAatJAkpF8EQIDAQAB"';
