-- The streams of one school, found by the begin of their names (COE/..., verzuim:COE/...): one row a stream. Whoever counts the key
-- figures of a school reads those and no others (R243).
create index gebeurtenis_stroombegin on gebeurtenis (stroom text_pattern_ops) where volgnummer = 0;
