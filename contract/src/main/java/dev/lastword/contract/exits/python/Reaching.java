package dev.lastword.contract.exits.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which values of a name can be those at a place.
///
/// The last assignment that is passed in any case hides those before it. Of the others it may keep
/// one too many, never one too few.
///
/// Dead ends are blocks behind which nothing goes on.
final class Reaching {

    private Reaching() {}

    static List<Definition> of(List<Definition> all, Block use, int at, Set<Block> deadEnds) {
        if (all.size() < 2) {
            return all;
        }
        Definition last = null;
        for (Definition d : all) {
            if (d.alone() && d.at() < at && use.isIn(d.block())) {
                last = last == null || d.at() >= last.at() ? d : last;
            }
        }
        List<Definition> reaching = new ArrayList<>();
        for (Definition d : all) {
            if (d.equals(last)
                    || isBetween(d, last, use, at, deadEnds)
                    || comesAround(d, last, use)) {
                reaching.add(d);
            }
        }
        return reaching.isEmpty() ? all : reaching;
    }

    private static boolean isBetween(
            Definition d, @Nullable Definition last, Block use, int at, Set<Block> deadEnds) {
        return d.at() < at && (last == null || d.at() > last.at()) && !isCutOff(d, use, deadEnds);
    }

    /// Whether what gives the value stands in another branch, or in one that nothing follows.
    private static boolean isCutOff(Definition d, Block use, Set<Block> deadEnds) {
        boolean tried = false;
        boolean ends = false;
        for (Block block = d.block(); block != null && !use.isIn(block); block = block.outer()) {
            tried |= block.branch() == Block.TRIED;
            ends |= deadEnds.contains(block);
            Block other = sibling(use, block);
            if (other != null) {
                return (block.branch() > 0 && other.branch() > 0)
                        || (ends && !tried && other.branch() != Block.FINAL);
            }
        }
        return ends && !tried && !isInFinal(use);
    }

    /// The block of the same statement in which the use stands.
    private static @Nullable Block sibling(Block use, Block of) {
        for (Block block = use; block != null; block = block.outer()) {
            if (block != of && block.outer() == of.outer() && block.statement() == of.statement()) {
                return block;
            }
        }
        return null;
    }

    private static boolean isInFinal(Block use) {
        for (Block block = use; block != null; block = block.outer()) {
            if (block.branch() == Block.FINAL) {
                return true;
            }
        }
        return false;
    }

    /// Whether a loop leads from what gives the value to the use, and not past the last one.
    private static boolean comesAround(Definition d, @Nullable Definition last, Block use) {
        for (Block block = use; block != null; block = block.outer()) {
            if (block.loop()
                    && d.block().isIn(block)
                    && (last == null || !last.block().isIn(block))) {
                return true;
            }
        }
        return false;
    }
}
