-- Every recipient, and as what it counts
-- All queries below read this view. It holds the rules, and the days it reads: by when the files arrived, written like 2026/11/30.
CREATE OR REPLACE VIEW ses_recipients AS
WITH events AS (
  SELECT
    *,
    -- The same bounce or complaint can arrive twice.
    row_number() OVER (
      PARTITION BY eventtype, coalesce(bounce.feedbackid, complaint.feedbackid, mail.messageid)
      ORDER BY arrived
    ) AS time_seen
  FROM ses_events
  WHERE eventtype IN ('Send', 'Delivery', 'Bounce', 'Complaint')
    AND arrived BETWEEN 'FIRST-DAY' AND 'LAST-DAY'
),
named AS (
  SELECT
    *,
    CASE eventtype
      WHEN 'Send' THEN transform(mail.destination, a ->
        CAST(ROW(a, NULL, NULL) AS ROW(emailaddress varchar, action varchar, status varchar)))
      WHEN 'Delivery' THEN transform(delivery.recipients, a ->
        CAST(ROW(a, NULL, NULL) AS ROW(emailaddress varchar, action varchar, status varchar)))
      WHEN 'Bounce' THEN bounce.bouncedrecipients
      WHEN 'Complaint' THEN complaint.complainedrecipients
    END AS recipients
  FROM events
  WHERE time_seen = 1 OR eventtype IN ('Send', 'Delivery')
),
people AS (
  SELECT
    n.eventtype AS event,
    -- A late bounce counts on the day of its message.
    substr(n.mail.timestamp, 1, 10) AS day,
    p.address,
    lower(element_at(split(p.address, '@'), -1)) AS domain,
    coalesce(element_at(element_at(n.mail.tags, 'ses:configuration-set'), 1), '') AS configuration_set,
    n.mail.tags AS tags,
    coalesce(n.bounce.bouncetype, '') || '/' || coalesce(n.bounce.bouncesubtype, '') AS subtype,
    lower(n.bounce.bouncetype) AS bounce_type,
    lower(n.bounce.bouncesubtype) AS bounce_subtype,
    lower(n.complaint.complaintsubtype) AS complaint_subtype,
    lower(n.complaint.complaintfeedbacktype) AS complaint_feedback,
    lower(p.action) = 'delayed' OR trim(p.status) LIKE '4.%.%' AS is_delayed,
    trim(p.status) AS status
  FROM named n
  CROSS JOIN UNNEST(n.recipients) AS p (address, action, status)
  WHERE lower(p.address) NOT LIKE '%@simulator.amazonses.com'
),
ruled AS (
  SELECT
    *,
    -- The row of the rules for bounces and for complaints.
    CASE
      WHEN event = 'Bounce' THEN CASE
        {bounce-rows}
      END
      WHEN event = 'Complaint' THEN CASE
        {complaint-rows}
      END
    END AS rule
  FROM people
),
weighed AS (
  SELECT
    *,
    -- Of several recipients of one permanent bounce, some may only have been delayed.
    coalesce(bounce_type = 'permanent' AND is_delayed AND rule NOT IN ({already-rows}), false) AS is_mixed
  FROM ruled
)
SELECT
  event, day, address, domain, configuration_set, tags, subtype, rule,
  CASE
    WHEN event IN ('Send', 'Delivery') THEN lower(event)
    WHEN is_mixed THEN 'soft'
    {counts-as}
  END AS counts_as,
  CASE
    WHEN is_mixed THEN 'keep'
    -- Refusals whose status code doesn’t blame the address.
    WHEN rule IN ({doubted-rows}) AND (
      {other-reasons}
    ) THEN 'keep'
    {asks-for}
  END AS asks_for
FROM weighed
