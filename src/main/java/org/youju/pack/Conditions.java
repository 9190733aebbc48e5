package org.youju.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.youju.kernel.Text;

/// Makes a register's conditions out of expressions, against its fields and states.
final class Conditions {
    /// Words an expression cannot use as a name, because CEL keeps them for itself; no field may be called so.
    static final Set<String> RESERVED = Set.of(
            Condition.STATE, Condition.EVIDENCE, "place", "true", "false", "null", "in", "as", "break", "const", "continue",
                    "else",
            "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while");

    private static final CelOptions OPTIONS = CelOptions.current().build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardFunctions(CelStandardFunctions.newBuilder().excludeFunctions(StandardFunction.MATCHES).build())
            .addFunctionBindings(CelFunctionBinding.fromOverloads("matches",
                    CelFunctionBinding.from("matches", String.class, String.class, Conditions::matches),
                    CelFunctionBinding.from("matches_string", String.class, String.class, Conditions::matches)))
            .build();
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");

    /// CEL's own `matches` compiles its pattern at every call, which in an import of many rows costs more than all the
    /// rest; a pack has few patterns, and they stay.
    private static final Map<String, com.google.re2j.Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final Map<String, CelType> types = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, Object> samples = new HashMap<>();
    private final Map<String, Object> constants = new HashMap<>();
    private final CelCompiler compiler;
    private final Mistakes mistakes;

    /// @param dues the names under which terms show their last day
    Conditions(
            List<Field> fields, List<State> states, List<String> dues, Collection<Parameter> parameters,
            Mistakes mistakes) {
        this.mistakes = mistakes;
        for (var field : fields) {
            if (Mapping.isId(field.id()) && !RESERVED.contains(field.id()) && !field.isSensitive()) {
                types.put(field.id(), NullableType.create(type(field.type())));
                if (field.type() == FieldType.CHOICE) {
                    words.put(field.id(), field.choices().stream().map(Choice::id).toList());
                }
            }
        }
        fields.forEach(field -> samples.put(field.id(), sample(field.type())));
        samples.putAll(Map.of(Condition.STATE, states.getFirst().id(), Condition.EVIDENCE, 0L));
        for (var due : dues) {
            types.put(due, NullableType.create(type(FieldType.DATE)));
            samples.put(due, sample(FieldType.DATE));
        }
        for (var parameter : parameters) {
            constants.put(parameter.id(), constant(parameter.value()));
        }
        types.put(Condition.STATE, SimpleType.STRING);
        types.put(Condition.EVIDENCE, SimpleType.INT);
        words.put(Condition.STATE, states.stream().map(State::id).toList());
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        types.forEach(builder::addVar);
        constants.forEach((name, value) -> {
            if (!types.containsKey(name)) {
                builder.addVar(name, value instanceof Long ? SimpleType.INT : SimpleType.DOUBLE);
            }
        });
        this.compiler = builder.build();
    }

    private static Object constant(BigDecimal value) {
        if (value.scale() > 0) {
            return value.doubleValue();
        }
        return value.longValueExact();
    }

    private static boolean matches(String text, String pattern) {
        return PATTERNS.computeIfAbsent(pattern, com.google.re2j.Pattern::compile).matcher(text).find();
    }

    /// Empty when the expression is wrong, which is then among the mistakes.
    Optional<Condition> condition(Scalar expression) {
        if (expression.isMissing()) {
            return Optional.empty();
        }
        var result = compiler.compile(expression.value());
        if (result.hasError()) {
            // What CEL says of an expression around a broken one only follows from it.
            var first = result.getErrors().stream().filter(issue -> !issue.getMessage().contains("*error*")).toList();
            (first.isEmpty() ? result.getErrors() : first).forEach(issue -> report(expression, issue));
            return Optional.empty();
        }
        try {
            return checked(expression, syntaxTree(result));
        } catch (CelEvaluationException broken) {
            mistakes.add(expression, "CEL：" + broken.getMessage(), "CEL: " + broken.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Condition> checked(Scalar expression, CelAbstractSyntaxTree tree) throws CelEvaluationException {
        var used = new LinkedHashSet<String>();
        var numbers = new HashMap<>(constants);
        var askedForNull = new LinkedHashSet<String>();
        var right = new ArrayList<Boolean>();
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> {
            switch (node.getKind()) {
                case IDENT -> used.add(node.expr().ident().name());
                case CALL -> {
                    nameComparedWithNull(node.expr()).ifPresent(askedForNull::add);
                    right.add(comparesWithOwnWords(expression, tree, node.expr()));
                }
                case NOT_SET, CONSTANT, SELECT, LIST, STRUCT, MAP, COMPREHENSION -> {}
            }
        });
        if (right.contains(false)) {
            return Optional.empty();
        }
        numbers.keySet().retainAll(used);
        used.retainAll(types.keySet());
        var condition = new Condition(
                expression.value(), RUNTIME.createProgram(tree), used, askedForNull, numbers);
        return survivesEmpty(expression, condition, askedForNull) ? Optional.of(condition) : Optional.empty();
    }

    /// `closed != null || closed > due` asks for null and then compares it all the same. Tried out with samples here,
    /// rather than found out in the middle of an import.
    private boolean survivesEmpty(Scalar expression, Condition condition, Set<String> askedForNull) {
        var values = new HashMap<String, Object>(samples);
        values.keySet().removeAll(askedForNull);
        try {
            condition.verdict(values);
            return true;
        } catch (IllegalStateException broken) {
            var isAboutNull = String.valueOf(broken.getMessage()).contains("No matching overload");
            if (isAboutNull) {
                mistakes.add(expression, "先问是不是 null，再拿来比较：" + String.join(", ", askedForNull) + " 为空时算不出来",
                        "an answer also when it is empty: " + String.join(", ", askedForNull));
            }
            return !isAboutNull;
        }
    }

    private static Optional<String> nameComparedWithNull(CelExpr call) {
        if (!isEquality(call)) {
            return Optional.empty();
        }
        var sides = call.call().args();
        for (int i = 0; i < 2; i++) {
            var other = sides.get(1 - i);
            if (sides.get(i).getKind() == CelExpr.ExprKind.Kind.IDENT
                    && other.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && other.constant().getKind() == CelConstant.Kind.NULL_VALUE) {
                return Optional.of(sides.get(i).ident().name());
            }
        }
        return Optional.empty();
    }

    /// A choice, or the state, compared with a word it can never be is a slip of the pen that would count nothing.
    private boolean comparesWithOwnWords(Scalar expression, CelAbstractSyntaxTree tree, CelExpr call) {
        var sides = call.call().args();
        if (sides.size() != 2 || !isEquality(call) && !call.call().function().equals("@in")) {
            return true;
        }
        var right = true;
        for (int i = 0; i < 2; i++) {
            var side = sides.get(i);
            if (side.getKind() == CelExpr.ExprKind.Kind.IDENT && words.containsKey(side.ident().name())) {
                for (var word : literals(sides.get(1 - i))) {
                    right &= isOwnWord(expression, tree, word, words.get(side.ident().name()));
                }
            }
        }
        return right;
    }

    private static List<CelExpr> literals(CelExpr side) {
        var candidates = side.getKind() == CelExpr.ExprKind.Kind.LIST ? side.list().elements() : List.of(side);
        return candidates.stream()
                .filter(each -> each.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && each.constant().getKind() == CelConstant.Kind.STRING_VALUE)
                .toList();
    }

    private boolean isOwnWord(Scalar expression, CelAbstractSyntaxTree tree, CelExpr literal, List<String> own) {
        var word = literal.constant().stringValue();
        if (own.contains(word)) {
            return true;
        }
        int offset = tree.getSource().getPositionsMap().getOrDefault(literal.id(), 0);
        var at = tree.getSource().getOffsetLocation(offset);
        add(expression, at.map(it -> it.getLine()).orElse(1), at.map(it -> it.getColumn()).orElse(0), word,
                Mistakes.oneOf(word, own));
        return false;
    }

    private void report(Scalar expression, CelIssue issue) {
        var message = issue.getMessage().replaceAll("wrapper\\(([a-zA-Z.]+)\\)", "$1").replaceAll(" \\(candidates: .*",
                "");
        var undeclared = UNDECLARED.matcher(message);
        var said = undeclared.matches()
                ? Mistakes.oneOf(undeclared.group(1), types.keySet())
                : new Text("CEL：" + message + decimals(message, "；小数写作 2.0，整数字段写作 double(…)"),
                        "CEL: " + message + decimals(message,
                                "; a decimal is written 2.0, an integer field double(…)"));
        var value = undeclared.matches() ? undeclared.group(1) : expression.value().strip();
        add(expression, issue.getSourceLocation().getLine(), issue.getSourceLocation().getColumn(), value, said);
    }

    /// @param column counted from 0, as CEL does
    private void add(Scalar expression, int line, int column, String value, Text said) {
        int first = expression.line().number() + (expression.block() ? 1 : 0);
        mistakes.add(new Line(expression.line().file(), first + Math.max(line, 1) - 1), value,
                new Text("表达式第 " + (column + 1) + " 列：%s", "at column " + (column + 1) + " of the expression: %s")
                        .with(said));
    }

    private static boolean isEquality(CelExpr call) {
        return call.call().args().size() == 2
                && (call.call().function().equals("_==_") || call.call().function().equals("_!=_"));
    }

    private static String decimals(String message, String hint) {
        return message.contains("(double, int)") || message.contains("(int, double)") ? hint : "";
    }

    private static CelAbstractSyntaxTree syntaxTree(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("expression without errors: " + impossible.getMessage(), impossible);
        }
    }

    private static Object sample(FieldType type) {
        return switch (type) {
            case TEXT, CHOICE, REFERENCE -> "";
            case INTEGER -> 1L;
            case YEAR -> 2000;
            case DECIMAL -> BigDecimal.ONE;
            case DATE -> LocalDate.EPOCH;
            case DATETIME -> LocalDate.EPOCH.atStartOfDay();
            case FLAG -> true;
        };
    }

    private static CelType type(FieldType type) {
        return switch (type) {
            case TEXT, CHOICE, REFERENCE -> SimpleType.STRING;
            case INTEGER, YEAR -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case DATE, DATETIME -> SimpleType.TIMESTAMP;
            case FLAG -> SimpleType.BOOL;
        };
    }
}
