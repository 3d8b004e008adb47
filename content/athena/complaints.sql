-- Who complained
-- With the day of the message, its configuration set and its tags. SES names everyone at the domain who got the message, so some of them may not have complained.
SELECT address, day, configuration_set, tags
FROM ses_recipients
WHERE counts_as = 'complaint'
ORDER BY day DESC, address
