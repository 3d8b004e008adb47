-- Instead, for events that came through SNS: the events in it
-- Opens the envelopes, and leaves out texts that aren’t JSON, such as the one SES sends to try a topic.
CREATE OR REPLACE VIEW ses_events AS
WITH opened AS (
  SELECT arrived, TRY(json_parse(message)) AS event
  FROM sns_messages
  WHERE type = 'Notification'
)
SELECT
  -- Notifications that were set up on an identity say notificationType.
  coalesce(json_extract_scalar(event, '$.eventType'), json_extract_scalar(event, '$.notificationType')) AS eventtype,
  CAST(ROW(
    json_extract_scalar(event, '$.mail.timestamp'),
    json_extract_scalar(event, '$.mail.messageId'),
    CAST(json_extract(event, '$.mail.destination') AS array(varchar)),
    CAST(json_extract(event, '$.mail.tags') AS map(varchar, array(varchar)))
  ) AS ROW("timestamp" varchar, messageid varchar, destination array(varchar), tags map(varchar, array(varchar)))) AS mail,
  CAST(ROW(
    CAST(json_extract(event, '$.delivery.recipients') AS array(varchar))
  ) AS ROW(recipients array(varchar))) AS delivery,
  CAST(ROW(
    json_extract_scalar(event, '$.bounce.bounceType'),
    json_extract_scalar(event, '$.bounce.bounceSubType'),
    json_extract_scalar(event, '$.bounce.feedbackId'),
    transform(CAST(json_extract(event, '$.bounce.bouncedRecipients') AS array(json)), r -> CAST(ROW(
      json_extract_scalar(r, '$.emailAddress'),
      json_extract_scalar(r, '$.action'),
      json_extract_scalar(r, '$.status')
    ) AS ROW(emailaddress varchar, action varchar, status varchar)))
  ) AS ROW(bouncetype varchar, bouncesubtype varchar, feedbackid varchar,
    bouncedrecipients array(ROW(emailaddress varchar, action varchar, status varchar)))) AS bounce,
  CAST(ROW(
    json_extract_scalar(event, '$.complaint.complaintSubType'),
    json_extract_scalar(event, '$.complaint.complaintFeedbackType'),
    json_extract_scalar(event, '$.complaint.feedbackId'),
    transform(CAST(json_extract(event, '$.complaint.complainedRecipients') AS array(json)), r -> CAST(ROW(
      json_extract_scalar(r, '$.emailAddress'),
      json_extract_scalar(r, '$.action'),
      json_extract_scalar(r, '$.status')
    ) AS ROW(emailaddress varchar, action varchar, status varchar)))
  ) AS ROW(complaintsubtype varchar, complaintfeedbacktype varchar, feedbackid varchar,
    complainedrecipients array(ROW(emailaddress varchar, action varchar, status varchar)))) AS complaint,
  arrived
FROM opened
WHERE event IS NOT NULL
