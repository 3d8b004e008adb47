-- Day by day
-- By the day in UTC on which the message was sent.
SELECT
  day,
  count_if(counts_as = 'send') AS sends,
  count_if(counts_as = 'delivery') AS deliveries,
  count_if(counts_as = 'hard') AS hard_bounces,
  count_if(counts_as = 'soft') AS soft_bounces,
  count_if(counts_as = 'complaint') AS complaints
FROM ses_recipients
GROUP BY day
ORDER BY day
