-- By recipient domain
-- Where the trouble is: one provider that refuses you looks different from a bad list.
SELECT
  domain,
  count_if(counts_as = 'send') AS sends,
  count_if(counts_as = 'delivery') AS deliveries,
  count_if(counts_as = 'hard') AS hard_bounces,
  count_if(counts_as = 'soft') AS soft_bounces,
  count_if(counts_as = 'complaint') AS complaints
FROM ses_recipients
GROUP BY domain
ORDER BY hard_bounces DESC, sends DESC
