/**
 * Fields that stand once: RFC 5322 §3.6, and Amazon’s list (docs.aws.amazon.com/ses/latest/dg/header-fields.html, taken
 * 2026-11, fact hdr-ses-single). Left out, as the fact has it, is List-Unsubscribe-Post, which newer copies of the list name;
 * a second one is judged with one-click unsubscribe.
 */
export const SINGLE = new Set(
  `date from sender reply-to to cc bcc message-id in-reply-to references subject
accept-language acceptlanguage archived-at auto-submitted bounces-to comments content-alternative content-base content-class
content-description content-disposition content-duration content-id content-language content-length content-location
content-md5 content-transfer-encoding content-type delivered-to disposition-notification-options
disposition-notification-to dkim-signature domainkey-signature errors-to importance keywords list-archive list-help list-id
list-owner list-post list-subscribe list-unsubscribe message-context mime-version organization original-from
original-message-id original-recipient original-subject precedence priority return-path return-receipt-to solicitation
sensitivity thread-index thread-topic user-agent vbr-info`.split(/\s/),
);

/**
 * Domains of mailboxes anybody can have, which nobody else can sign for (fact ses-email-identity-dmarc). Our list, 2026-11: the
 * large providers by their own pages; national and small ones are left out.
 */
export const FREEMAIL = new Set(
  `gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.co.in yahoo.co.jp yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.ca
yahoo.com.br ymail.com rocketmail.com outlook.com outlook.de outlook.fr hotmail.com hotmail.co.uk hotmail.de hotmail.fr
hotmail.it hotmail.es live.com live.co.uk msn.com aol.com aim.com icloud.com me.com mac.com gmx.com gmx.de gmx.net gmx.at gmx.ch
web.de mail.com proton.me protonmail.com pm.me zoho.com fastmail.com mail.ru yandex.ru yandex.com qq.com 163.com 126.com
naver.com t-online.de freenet.de orange.fr free.fr laposte.net libero.it comcast.net verizon.net att.net sbcglobal.net
btinternet.com rediffmail.com`.split(/\s/),
);

/** Hosts that shorten links for anybody (fact cnt-link-shortener names none). Our list, 2026-11; subdomains count. */
export const SHORTENERS = new Set(
  `bit.ly bitly.com j.mp tinyurl.com t.co goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly rb.gy t.ly bl.ink shorturl.at
tiny.cc tr.im adf.ly bit.do mcaf.ee soo.gd s.id short.io shorte.st clck.ru u.to lnkd.in amzn.to fb.me trib.al dlvr.it ift.tt
qr.ae x.co tiny.one shrtco.de urlz.fr`.split(/\s/),
);
