package dev.lastword.profile.builtin;

/// pip. Its lists are left alone: none of the lines here stands in one.
final class PipProfile {

    static final String TOML =
            """
            [profiles.pip]
            match = [
                "pip",
                "pip3",
                "python -m pip",
                "python3 -m pip",
            ]
            drop = [
                '^ *(Collecting|Downloading|Using cached|Processing|Obtaining|Requirement already satisfied:?) ',
                '^ *(Preparing|Getting requirements to build|Installing (build|backend) dependencies|Building (wheel|editable) for|Running setup\\.py|Checking if build backend)\\b.*(: started|done.?|still running\\.\\.\\.)$',
                '^Building wheels for collected packages: ',
                '^ *(Created (wheel|editable) for|Stored in directory:) ',
                '^ *(Attempting uninstall:|Found existing installation:|Uninstalling ) *',
                # Bars of downloads.
                '^[\\r ]*(\\|[█▏▎▍▌▋▊▉ ]+\\||[━╸╺]{3,})',
                # -v: what setuptools does file by file.
                '^ *Running command ',
                '(?i)^ +(running|creating|copying|writing|reading|adding|removing|installing|byte-compiling|hard linking|changing mode of) ',
                # -vv
                '^ *(Created temporary directory:|Found link |Skipping link|Fetching project page|Getting page |Looking up |Request header has |No cache entry )',
                '^ *((Initialized|Created|Entered|Removed) build track|Added .* to build tracker|Removed .* from .* build tracker)',
                '^\\s*$',
            ]
            keep = ['(?i)\\b(warn|warning|deprecated|deprecation)\\b']
            errors = [
                '^ *× ',
                "finished with status 'error'$",
                '^no such option:',
                '^\\S+: No module named ',
            ]

            # https://github.com/pypa/pip/blob/main/src/pip/_internal/cli/status_codes.py
            [profiles.pip.exits]
            1 = "failed"
            2 = "wrong usage, or an exception of pip's own"
            3 = "a virtual environment is required, and there is none"
            4 = "an earlier build folder is in the way"
            23 = "nothing was found"
            """;

    private PipProfile() {}
}
