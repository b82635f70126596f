# Functions in functions in blocks.
function Main { #= function Main
    param([string[]]$Arguments) #= param Arguments
    function Parse { #= function Parse
        param($Raw) #= param Raw
        function Fail($Why) { #= function Fail; param Why
            Write-Error $Why
            exit 2 #= exit 2
        }
        if (-not $Raw) { Fail 'nothing to parse' }
        $Raw
    }
    $parsed = Parse $Arguments
    if ($parsed -is [array]) {
        filter Twice { $_; $_ } #= function Twice
        $parsed | Twice
    }
    return 0
}
exit (Main $args) #= exit (Main $args)
