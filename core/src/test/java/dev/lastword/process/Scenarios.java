package dev.lastword.process;

import dev.lastword.process.FileIdentity.Kind;
import dev.lastword.status.Errno;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Random runs: a command that says something and ends, what it leaves behind, and who reads it.
final class Scenarios {

    private static final int[] SIZES = {0, 1, 60, 4095, 4096, 4097, 70_000};
    private static final int[] DEADLY = {1, 2, 6, 9, 11, 13, 15};

    private final RandomGenerator random;

    private Scenarios(RandomGenerator random) {
        this.random = random;
    }

    /// Any scenario.
    static Stage any(RandomGenerator random) {
        return new Scenarios(random).stage(true);
    }

    /// One in which the command leaves nothing behind.
    static Stage leavingNothing(RandomGenerator random) {
        return new Scenarios(random).stage(false);
    }

    private Stage stage(boolean leaving) {
        Stage stage = Stage.with(new Script(steps(leaving), Map.of())).logging();
        stage.terminals(pick(TerminalChoice.values()));
        stage.linger(pick(new Long[] {300L, 1000L, 5000L}));
        stream(stage, 1);
        if (random.nextBoolean()) {
            stage.merged();
        } else {
            stream(stage, 2);
        }
        stage.kernel.pipeCapacity(4096 << random.nextInt(6));
        if (random.nextInt(4) == 0) {
            stage.kernel.reopening(-Errno.EACCES.number());
        }
        if (random.nextInt(4) > 0) {
            stage.kernel.faults.disturb(random);
        }
        return stage;
    }

    private void stream(Stage stage, int descriptor) {
        Kind kind = pick(Kind.values());
        int capacity = 4096 << random.nextInt(5);
        if (kind == Kind.REGULAR || kind == Kind.OTHER) {
            stage.kernel.open(descriptor, PlainFile.toWrite(stage.kernel.identity(kind)));
        } else if (random.nextBoolean()) {
            stage.stream(descriptor, kind, capacity);
        } else {
            int amount = 1 << random.nextInt(8, 17);
            stage.slowStream(descriptor, kind, capacity, amount, random.nextInt(1, 400));
        }
    }

    private List<Step> steps(boolean leaving) {
        List<Step> steps = new ArrayList<>(talk(Bytes.COMMAND_STDOUT, Bytes.COMMAND_STDERR));
        if (leaving && random.nextBoolean()) {
            List<Step> left =
                    random.nextBoolean()
                            ? new ArrayList<>()
                            : talk(Bytes.LEFT_STDOUT, Bytes.LEFT_STDERR);
            left.add(new Step.Pause(Duration.ofMillis(random.nextInt(1, 20_000))));
            steps.add(random.nextInt(steps.size() + 1), new Step.Leave(left));
        }
        steps.add(
                random.nextBoolean()
                        ? Step.exit(random.nextInt(256))
                        : Step.die(DEADLY[random.nextInt(DEADLY.length)]));
        return steps;
    }

    private List<Step> talk(Bytes output, Bytes errors) {
        List<Step> steps = new ArrayList<>();
        int[] counts = new int[3];
        for (int left = random.nextInt(10); left > 0; left--) {
            int descriptor = 1 + random.nextInt(2);
            int size = SIZES[random.nextInt(SIZES.length)];
            Bytes kind = descriptor == 1 ? output : errors;
            switch (random.nextInt(8)) {
                case 0 -> steps.add(Step.pause(random.nextInt(1, 2000)));
                case 1 -> steps.add(new Step.Close(descriptor));
                default -> {
                    steps.add(new Step.Say(descriptor, kind.make(counts[descriptor], size)));
                    counts[descriptor] += size;
                }
            }
        }
        return steps;
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
