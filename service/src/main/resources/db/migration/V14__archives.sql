-- Which archives of athletes were imported, by the hash of what is in them: none comes twice.
create table archive_import (
  content varchar(64) primary key,
  athlete varchar(400) not null,
  imported_at timestamp with time zone not null
);
