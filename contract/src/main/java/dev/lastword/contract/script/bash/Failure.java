package dev.lastword.contract.script.bash;

/// What stands at the cursor does not belong there. Never leaves the parser: the list of statements
/// that it happens in makes an [Unparsed] of it.
///
/// Without a stack trace, because a text that is no script makes very many.
final class Failure extends RuntimeException {

    Failure(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
