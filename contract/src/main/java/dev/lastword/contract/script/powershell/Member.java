package dev.lastword.contract.script.powershell;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// A member of a class or an enumeration.
public sealed interface Member extends Node {

    /// A property of a class.
    ///
    /// @param modifiers `static` and `hidden`, in lower case
    record Property(
            Range range,
            List<String> modifiers,
            List<AttributeBase> attributes,
            Expression.Variable variable,
            Optional<Expression> initial)
            implements Member {
        public Property {
            modifiers = List.copyOf(modifiers);
            attributes = List.copyOf(attributes);
        }
    }

    /// A method; a constructor has the name of its class.
    ///
    /// @param baseArguments of a constructor, `: base(…)`
    record Method(
            Range range,
            List<String> modifiers,
            List<AttributeBase> attributes,
            String name,
            List<Parameter> parameters,
            List<Expression> baseArguments,
            ScriptBlock body)
            implements Member {
        public Method {
            modifiers = List.copyOf(modifiers);
            attributes = List.copyOf(attributes);
            parameters = List.copyOf(parameters);
            baseArguments = List.copyOf(baseArguments);
        }
    }

    record EnumMember(Range range, String name, Optional<Expression> value) implements Member {}
}
