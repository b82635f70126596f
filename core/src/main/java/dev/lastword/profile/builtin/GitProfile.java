package dev.lastword.profile.builtin;

/// git where it moves objects about or changes the work tree. What shows something, such as log and
/// diff, is not meant: there each line was asked for.
final class GitProfile {

    static final String TOML =
            """
            [profiles.git]
            match = [
                "git clone", "git fetch", "git pull", "git push", "git remote update",
                "git submodule update", "git submodule add", "git lfs fetch", "git lfs pull", "git lfs push",
                "git status", "git add", "git rm", "git mv", "git commit",
                "git checkout", "git switch", "git restore", "git reset", "git worktree add",
                "git merge", "git rebase", "git cherry-pick", "git revert", "git am",
                "git stash pop", "git stash apply",
                "git gc", "git repack", "git fsck", "git maintenance run",
            ]
            drop = [
                # Progress: with a carriage return between one state and the next it is one line.
                '^(remote: )?(Enumerating|Counting|Compressing|Finding sources|Total) (objects: |[0-9]+ \\(delta )',
                '^(remote: )?(Receiving|Writing|Unpacking|Indexing|Checking) objects: ',
                '^(remote: )?Resolving deltas: ',
                '^Delta compression using up to ',
                '^(Updating|Checking out) files: ',
                '^Filtering content: ',
                '^Refresh(ing)? index: ',
                '^(Checking object directories|Expanding reachable commits in commit graph|Writing out commit graph): ',
                '^Auto packing the repository ',
                # Those that could not be merged have a line of their own.
                '^Auto-merging ',
                # A line for each new file; how many there are stays, and so do those that are deleted.
                '^ create mode [0-7]{6} ',
                # Hints of git status.
                '^  \\((use|fix conflicts|all conflicts fixed: run|commit or discard) ',
            ]
            errors = [
                # After a state of progress they do not begin their line.
                '\\b(error|fatal): ',
                '^CONFLICT ',
                '^Automatic merge failed',
                '^ ! \\[',
                '^remote: (GH[0-9]+|.*pre-receive hook declined)',
            ]

            # https://git-scm.com/docs/api-error-handling says 128 of die and 129 of usage.
            [profiles.git.exits]
            128 = "fatal error"
            129 = "wrong usage"
            """;

    private GitProfile() {}
}
