alter table session add column sensor_group varchar(64);

create table session_follower (
  leader_id varchar(80) not null references session (id),
  follower_id varchar(80) not null references session (id),
  primary key (leader_id, follower_id)
);

create index session_follower_by_follower on session_follower (follower_id);
