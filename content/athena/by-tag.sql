-- By campaign, or any other tag of yours
-- One row for each value of each message tag. To see one tag alone, ask for it: tag = 'campaign'.
SELECT
  t.tag,
  v.value,
  count_if(counts_as = 'send') AS sends,
  count_if(counts_as = 'delivery') AS deliveries,
  count_if(counts_as = 'hard') AS hard_bounces,
  count_if(counts_as = 'soft') AS soft_bounces,
  count_if(counts_as = 'complaint') AS complaints
FROM ses_recipients r
CROSS JOIN UNNEST(map_entries(r.tags)) AS t (tag, tag_values)
CROSS JOIN UNNEST(t.tag_values) AS v (value)
-- SES adds tags of its own.
WHERE t.tag NOT LIKE 'ses:%'
GROUP BY t.tag, v.value
ORDER BY hard_bounces DESC, sends DESC
