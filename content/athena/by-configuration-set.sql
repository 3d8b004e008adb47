-- By configuration set
-- The set each message was sent with; empty where it had none.
SELECT
  configuration_set,
  count_if(counts_as = 'send') AS sends,
  count_if(counts_as = 'delivery') AS deliveries,
  count_if(counts_as = 'hard') AS hard_bounces,
  count_if(counts_as = 'soft') AS soft_bounces,
  count_if(counts_as = 'complaint') AS complaints
FROM ses_recipients
GROUP BY configuration_set
ORDER BY hard_bounces DESC, sends DESC
