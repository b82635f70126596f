# Statements as values.
$a = if ($x) { 1 } elseif ($y) { 2 } else { 3 }
$b = foreach ($i in 1..3) { $i * 2 }
$c = switch ($x) { 1 { 'one' } default { 'many' } }
$d = while ($n -lt 3) { $n++; $n }
$e = try { Get-Item nope -ErrorAction Stop } catch { $null } finally { }
$f = do { 1 } while ($false)
$g = for ($i = 0; $i -lt 2; $i++) { $i }
[int]$code = if ($failed) { 1 } else { 0 }
$script:h = $i = Get-Date
$k = & { trap { continue } 1 }
$m = $n = if ($x) { 1 } else { 2 }
exit $code #= exit $code
