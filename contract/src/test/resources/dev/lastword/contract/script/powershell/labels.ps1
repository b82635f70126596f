# Loops with names.
:files foreach ($f in $files) {
    :lines while ($true) {
        switch ($f) {
            'skip' { continue files }
            'stop' { break files }
            default { break lines }
        }
    }
}
:counter
for ($i = 0; $i -lt 3; $i++) { continue counter }
:sw switch ($x) { 1 { break sw } }
:d do { break d } while ($true)
:Outer do { continue Outer } until ($true)
if ($i -lt 3) { exit 1 } #= exit 1
