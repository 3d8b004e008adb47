-- Instead, for events that came through SNS: the table
-- Only if SNS handed the events to Firehose in its envelope: each line then holds the event as a text, in Message.
CREATE EXTERNAL TABLE sns_messages (
  Type string,
  Message string
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
