package dev.lastword.profile.builtin;

/// apt and apt-get, with dpkg under them.
final class AptProfile {

    static final String TOML =
            """
            [profiles.apt]
            match = ["apt", "apt-get", "aptitude", "sudo apt", "sudo apt-get"]
            drop = [
                '^\\s*$',
                '^(Hit|Get|Ign):[0-9]+ ',
                # On a terminal the states are one line.
                '^\\r?(Reading package lists|Building dependency tree|Reading state information|Calculating upgrade)\\.\\.\\.',
                '^\\r?[0-9]+% \\[',
                '^\\(Reading database \\.\\.\\. ',
                # dpkg, package by package; on a terminal the bar comes first.
                '^(.{0,40}Progress: \\[ *[0-9]+%\\] \\[[#.]*\\] .{0,4})*(Selecting previously unselected package|Preparing to unpack|Unpacking|Setting up|Processing triggers for|Removing|Purging configuration files for|Preconfiguring packages) ',
                '^.{0,40}Progress: \\[ *[0-9]+%\\] \\[[#.]*\\] .{0,8}$',
                '^(Extracting templates from packages|Scanning (processes|candidates|linux images))\\b.*',
                '^update-alternatives: using .* in auto mode$',
            ]
            errors = [
                '^E: ',
                '^Err:[0-9]+ ',
                '^dpkg: ',
                '^Errors were encountered while processing',
                'returned an error code|error exit status',
            ]

            # https://manpages.debian.org/bookworm/apt/apt-get.8.en.html#DIAGNOSTICS
            [profiles.apt.exits]
            100 = "apt met an error; the lines with E: tell which"
            """;

    private AptProfile() {}
}
