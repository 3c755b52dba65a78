package vn.toso.matrix;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Finds the scope predicates in the SQL of the application, and makes one of them true on request. A use is named by the method
 * that sends the statement and by the position of the predicate in it. {@code Scope.reachable} only narrows down what
 * {@code Scope.readable} decides: it is removed with every predicate of its statement, and counts by itself where it stands
 * alone.
 */
public class ScopeMutations implements StatementInspector {

    /** The beginning of {@code Scope.readable}, which {@code Scope.visible} contains. */
    private static final Pattern READABLE = Pattern.compile("\\(exists \\(\\s*select from unit_ancestor in_scope\\b");

    /** The beginning of {@code Scope.reachable}, up to its condition. */
    private static final Pattern REACHABLE = Pattern.compile(
            "select descendant_id from unit_ancestor\\s+where (?=ancestor_id = any\\(\\? \\|\\| \\?\\))");

    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    private static volatile String removed = "";

    /** From now on this use of the predicate lets everything through; none does if the name is empty. */
    static void remove(String use) {
        removed = use;
    }

    /** The uses in the statements of some work. */
    static Set<String> during(Runnable work) {
        USED.clear();
        work.run();
        return Set.copyOf(USED);
    }

    @Override
    public String inspect(String sql) {
        if (!sql.contains("unit_ancestor")) {
            return sql;
        }
        boolean alone = !READABLE.matcher(sql).find();
        var found = (alone ? REACHABLE : READABLE).matcher(sql);
        var changed = new StringBuilder();
        String sender = null;
        boolean removes = false;
        for (int position = 1; found.find(); position++) {
            sender = sender == null ? sender() : sender;
            var use = sender + " " + position;
            USED.add(use);
            boolean removed = use.equals(ScopeMutations.removed);
            removes |= removed;
            found.appendReplacement(changed, Matcher.quoteReplacement(removed ? always(found.group()) : found.group()));
        }
        found.appendTail(changed);
        return removes && !alone
                ? REACHABLE.matcher(changed).replaceAll(one -> Matcher.quoteReplacement(always(one.group())))
                : changed.toString();
    }

    private static String always(String predicate) {
        return predicate.startsWith("(") ? "(true or " + predicate.substring(1) : predicate + "true or ";
    }

    /** The methods of the repository that sends the statement, the inner one first. */
    private static String sender() {
        return StackWalker.getInstance().walk(frames -> {
            var ours = frames.filter(frame -> frame.getClassName().startsWith("vn.toso."))
                    .filter(frame -> !frame.getClassName().startsWith("vn.toso.matrix."))
                    .limit(6)
                    .toList();
            if (ours.isEmpty()) {
                return "nobody";
            }
            var first = ours.get(0).getClassName();
            return first.substring("vn.toso.".length())
                    + ours.stream()
                            .takeWhile(frame -> frame.getClassName().equals(first))
                            .map(frame -> frame.getMethodName().replaceAll("lambda\\$|\\$\\d+", ""))
                            .distinct()
                            .collect(Collectors.joining("<", ".", ""));
        });
    }
}
