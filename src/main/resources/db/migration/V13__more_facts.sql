-- What can happen to an entry grows with the ledgers: corrections that are asked for, clocks, erasure.
alter table ledger.fact drop constraint fact_kind_known;
alter table ledger.fact add constraint fact_kind_known check (kind in (
    'filed', 'moved', 'corrected', 'noted', 'withdrawn',
    'correction_asked', 'withdrawal_asked', 'correction_refused',
    'paused', 'resumed', 'extended', 'restarted', 'assigned', 'reckoned',
    'erased'));
