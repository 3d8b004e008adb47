-- The table over Firehose’s files
-- Your events where they lie, one a line, without an envelope. Put your own names in the place of BUCKET and PREFIX.
CREATE EXTERNAL TABLE ses_events (
  eventType string,
  mail struct<`timestamp`:string, messageId:string, destination:array<string>, tags:map<string,array<string>>>,
  delivery struct<recipients:array<string>>,
  bounce struct<bounceType:string, bounceSubType:string, feedbackId:string,
    bouncedRecipients:array<struct<emailAddress:string, action:string, status:string>>>,
  complaint struct<complaintSubType:string, complaintFeedbackType:string, feedbackId:string,
    complainedRecipients:array<struct<emailAddress:string, action:string, status:string>>>
)
PARTITIONED BY (arrived string)
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
STORED AS TEXTFILE
LOCATION 's3://BUCKET/PREFIX/'
TBLPROPERTIES (
  'projection.enabled' = 'true',
  'projection.arrived.type' = 'date',
  'projection.arrived.format' = 'yyyy/MM/dd',
  'projection.arrived.range' = '2024/01/01,NOW',
  'projection.arrived.interval' = '1',
  'projection.arrived.interval.unit' = 'DAYS',
  'storage.location.template' = 's3://BUCKET/PREFIX/${arrived}/'
)
