/**
 * A message of our own with what one often has before it is looked over: a subject that plays a reply, a link that names one address
 * and leads to another, a picture from elsewhere, an unsubscribe field that lacks its second half. All of it is made up.
 */
export const EXAMPLE_MESSAGE = `From: "The Shop" <news@shop.example>
To: reader@example.net
Subject: =?utf-8?q?Re:_Your_autumn_offer_=E2=80=93_boxes_half_price_until_Sunday?=
MIME-Version: 1.0
List-Unsubscribe: <https://shop.example/leave?t=7f3a>, <mailto:leave@shop.example>
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/related; boundary="inner"

--inner
Content-Type: multipart/alternative; boundary="either"

--either
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Good morning,

strong boxes are half price until Sunday: https://shop.example/boxes

Moving house? We’ve packed a list of what goes into which box.

You get this letter because you ordered from us.
Unsubscribe: https://shop.example/leave?t=7f3a
The Shop, 1 Example Street, Example Town

--either
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<!doctype html>
<html>
<head>
<style>
  body { margin: 0; background: #f1e4cf; color: #1c2230; font-family: Georgia, serif; }
  .letter { background: #fffdf8; border: 1px solid #d9d0be; }
  h1 { font-size: 26px; line-height: 1.2; margin: 0 0 12px; }
  p { font-size: 16px; line-height: 1.55; margin: 0 0 14px; }
  .do { background: #7d4f1b; color: #fffdf8; padding: 12px 20px; text-decoration: none; display: inline-block; }
  .small { font-size: 13px; color: #585e6c; }
  @media (max-width: 480px) { h1 { font-size: 22px; } }
  @media (prefers-color-scheme: dark) {
    body { background: #2a2319; color: #ece7dc; }
    .letter { background: #1b1f26; border-color: #363c47; }
    .small { color: #a9aab0; }
  }
</style>
</head>
<body>
<div style="display:none">Strong boxes, and a list of what goes into which.</div>
<table role="presentation" width="100%" cellpadding="16"><tr><td align="center">
<table role="presentation" class="letter" width="100%" cellpadding="24" style="max-width:560px"><tr><td>
<p><img src="cid:parcel" width="56" height="40" alt="A parcel"></p>
<h1>Boxes, half price until Sunday</h1>
<p>Moving house? Strong boxes cost half, and we’ve packed a list of what goes into which.</p>
<p><img src="https://pictures.shop.example/boxes.jpg" width="480" height="150" style="max-width:100%" alt="A stack of boxes by an open door"></p>
<p><a class="do" href="https://shop.example/boxes">See the boxes</a></p>
<p>Or type it: <a href="https://click.parcels.example/r?id=81">www.shop.example/boxes</a></p>
<p class="small">You get this letter because you ordered from us. <a href="https://shop.example/leave?t=7f3a">Unsubscribe</a><br>
The Shop, 1 Example Street, Example Town</p>
<img src="https://count.parcels.example/open?id=81" width="1" height="1" alt="">
</td></tr></table>
</td></tr></table>
</body>
</html>

--either--

--inner
Content-Type: image/png; name="parcel.png"
Content-Transfer-Encoding: base64
Content-Disposition: inline
Content-ID: <parcel>

iVBORw0KGgoAAAANSUhEUgAAADgAAAAoBAMAAABZfiS2AAAAD1BMVEX//fjZqGZ9Txvv1qobS4+y
dCqUAAAALUlEQVR42mNQwgMYFAURwBgIkLhCo5IEJZHDEiQ59MLWBQRGJWkiOaKzAzoAAJobckoE
exwKAAAAAElFTkSuQmCC

--inner--

--outer
Content-Type: text/calendar; name="moving-day.ics"
Content-Disposition: attachment; filename="moving-day.ics"

BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//shop.example//EN
END:VCALENDAR

--outer--
`;
