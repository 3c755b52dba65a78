-- What a request was answered before, or the right to answer it, to the end of the transaction. In one step: what another try has
-- committed before it gave its lock back is seen, because the second query of a function sees more than the first.
-- What is kept in memory is held against the counts of now: the body of the request may have come slowly.
-- What a request of few rows asks next it asks in the same way thousands of times: it need not be planned each time.
create function begin_once(lock_name text, of_principal text, of_operation text, of_key text,
    few_rows boolean,
    out locked boolean, out request_hash bytea, out reply text, out tree bigint, out programme bigint, out plan bigint)
language plpgsql set search_path = public as $$
begin
    locked := pg_try_advisory_xact_lock(hashtextextended(lock_name, 0));
    if few_rows then
        perform set_config('plan_cache_mode', 'force_generic_plan', true);
    end if;
    if locked then
        select r.request_hash, r.reply::text into request_hash, reply
        from idempotent_reply r
        where r.principal = of_principal and r.operation = of_operation and r.key = of_key;
    end if;
    select v.tree, v.programme, v.plan into tree, programme, plan from reference_version v;
end $$;
