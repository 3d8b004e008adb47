-- By bounce type and subtype
-- What SES called the bounces, and as what each counts: hard is in the rate, all others are not.
SELECT subtype, counts_as, rule, count(*) AS recipients
FROM ses_recipients
WHERE event = 'Bounce'
GROUP BY subtype, counts_as, rule
ORDER BY recipients DESC
