update report set resolved_at = timestamp with time zone '2026-09-01 00:00:00+00';
