alter table session add column load_kg double precision;
