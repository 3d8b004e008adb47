-- Addresses to stop mailing
-- With the reason a suppression list takes. Those that a list of yours holds already are left out.
SELECT
  min(address) AS address,
  -- A complaint outweighs a bounce, in the alphabet too.
  upper(max(event)) AS reason
FROM ses_recipients
WHERE asks_for = 'stop'
GROUP BY lower(address)
ORDER BY address
