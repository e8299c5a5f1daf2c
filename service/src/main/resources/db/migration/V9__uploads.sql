-- Recordings sent as files. What has come of one lies in the data folder until it is a session. A
-- row that is done stays: by its hash the same recording is known again.
create table upload (
  id varchar(64) primary key,
  begun_by bigint references account (id),
  owner_id bigint references account (id),
  request_key varchar(64),
  name varchar(200) not null,
  size_bytes bigint not null,
  sha256 varchar(64),
  exercise varchar(64) not null,
  placement varchar(32),
  load_kg double precision,
  anew boolean not null,
  state varchar(16) not null
    check (state in ('receiving', 'waiting', 'running', 'done', 'failed', 'cancelled')),
  problem varchar(1000),
  session_id varchar(80) references session (id),
  duplicate boolean not null,
  begun_at timestamp with time zone not null,
  kept_until timestamp with time zone not null,
  unique (begun_by, request_key)
);

create index upload_by_account on upload (begun_by, begun_at);
create index upload_by_content on upload (sha256);
create index upload_by_owner on upload (owner_id);
create index upload_by_session on upload (session_id);

-- Which sessions of nobody were given to an account, and when.
create table adoption (
  session_id varchar(80) primary key references session (id),
  owner_id bigint not null references account (id),
  label varchar(400) not null,
  made_at timestamp with time zone not null
);

create index adoption_by_owner on adoption (owner_id);
