create table session (
  id varchar(80) primary key,
  device varchar(64) not null,
  wire_session integer not null,
  exercise varchar(64),
  placement varchar(32) not null,
  label varchar(400) not null,
  tempo varchar(32),
  state varchar(16) not null check (state in ('open', 'ended', 'failed')),
  end_reason varchar(32),
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  rate_hz double precision,
  repetitions integer not null default 0
);

create index session_by_device on session (device, wire_session);
create index session_by_start on session (started_at);

create table result (
  session_id varchar(80) primary key references session (id),
  json text not null,
  software varchar(32) not null,
  algorithm varchar(128) not null,
  parameters varchar(128) not null,
  written_at timestamp with time zone not null
);
