# Patterns are full of brackets, quotes and dollars.
if ($line -match '^(?<key>[\w\-]+)\s*=\s*"(?<value>[^"]*)"$') { $Matches['key'] }
if ($line -match "^\s*#.*`$") { continue }
$clean = $text -replace '[^a-z0-9]', '-' -replace '-{2,}', '-' -replace '^-|-$'
$parts = $text -split '\s*[,;]\s*', 2
$found = [regex]::Matches($text, '(?m)^exit\s+(\d+)') | ForEach-Object { $_.Groups[1].Value }
$re = [regex]'(\{|\}|\(|\))'
Select-String -Path *.log -Pattern 'a|b', "c$" -AllMatches
$text -replace '(\w+)', { $_.Value.ToUpper() }
switch -regex ($text) { '^a{1,2}$' { 1 } "b[`"']" { 2 } }
exit [int]($text -notmatch 'ok') #= exit [int]($text -notmatch 'ok')
