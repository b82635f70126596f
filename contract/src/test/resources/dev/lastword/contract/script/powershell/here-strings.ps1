# Texts over many lines, in which quotes mean nothing.
$a = @"
Hello "$name",
today is $(Get-Date -Format "dd.MM.yyyy") and 'single' quotes stay.
  "@ is not the end here
exit 9
"@
$b = @'
$notExpanded "and" 'quotes'
# no comment
'@
$c = @"
"@
$d = @'

'@.Length
Invoke-Sql -Query @"
SELECT * FROM t WHERE n = '$($row.Name)'
"@ -Timeout 30
$e = (@"
x
"@), 2
exit 0 #= exit 0
