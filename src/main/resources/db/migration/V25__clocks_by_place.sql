-- What is due where: for an office, and for the leader in charge. Nobody asks by book and register.
create index clock_by_place on ledger.clock (place, due);
drop index ledger.clock_by_register;
