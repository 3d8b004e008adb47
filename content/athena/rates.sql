-- The bounce rate and the complaint rate
-- Hard bounces and complaints as a share of what you sent. Gmail reports no complaints, so its mail is taken off the second; which of the others report nobody publishes, so that rate is an estimate and can be higher.
WITH counted AS (
  SELECT
    count_if(counts_as = 'send') AS sends,
    count_if(counts_as = 'delivery') AS deliveries,
    count_if(counts_as = 'hard') AS hard_bounces,
    count_if(counts_as = 'soft') AS soft_bounces,
    count_if(counts_as = 'undetermined') AS undetermined,
    count_if(counts_as = 'complaint') AS complaints,
    count_if(counts_as = 'send' AND domain IN ('gmail.com', 'googlemail.com')) AS gmail_sends,
    count_if(counts_as = 'delivery' AND domain IN ('gmail.com', 'googlemail.com')) AS gmail_deliveries
  FROM ses_recipients
),
based AS (
  SELECT
    *,
    -- Without Send events, deliveries and bounces together stand for what was sent.
    CASE
      WHEN sends > 0 THEN sends
      WHEN deliveries > 0 THEN deliveries + hard_bounces + soft_bounces + undetermined
    END AS rate_base,
    CASE WHEN sends > 0 THEN gmail_sends ELSE gmail_deliveries END AS gmail
  FROM counted
)
SELECT
  sends, deliveries, hard_bounces, soft_bounces, complaints, rate_base,
  rate_base - gmail AS reporting_base,
  CAST(hard_bounces AS double) / nullif(rate_base, 0) AS bounce_rate,
  CAST(complaints AS double) / nullif(rate_base - gmail, 0) AS complaint_rate
FROM based
