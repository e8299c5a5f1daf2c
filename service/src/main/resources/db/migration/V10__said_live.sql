-- Who said it where people sign in, what is aimed for as a fact, and what counted in the end.
alter table live_fact add column kind varchar(32) default 'added' not null;
update live_fact set kind = what;
alter table live_fact drop column what;
alter table live_fact alter column kind drop default;
alter table live_fact add constraint live_fact_kind
  check (kind in ('restarted', 'removed', 'added', 'aimed', 'withdrawn', 'coaching_ended'));
alter table live_fact add column tempo varchar(32);
alter table live_fact add column repetitions integer;
alter table live_fact add column load_kg double precision;
alter table live_fact add column said_by varchar(80);

-- Only where it differs from what the analysis counted.
create table live_count (
  session_id varchar(80) primary key references session (id),
  repetitions integer not null
);

-- What a live page declared for a sensor's next session; the sensor's own declaration replaces it.
create table next_declaration (
  device varchar(64) primary key,
  session_id varchar(80) not null references session (id),
  json text not null,
  replaces text, -- what the sensor itself had declared
  stated_at timestamp with time zone not null
);
