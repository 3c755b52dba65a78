package vn.toso.testing;

import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A row of a query result that can be read by column name only, as our code does. */
public record Row(Map<String, Object> columns) implements Tuple {

    @Override
    public <X> X get(String column, Class<X> type) {
        return type.cast(get(column));
    }

    @Override
    public Object get(String column) {
        if (!columns.containsKey(column)) {
            throw new IllegalArgumentException("No column " + column);
        }
        return columns.get(column);
    }

    @Override
    public Object[] toArray() {
        return new ArrayList<>(columns.values()).toArray();
    }

    @Override
    public <X> X get(TupleElement<X> element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <X> X get(int i, Class<X> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object get(int i) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TupleElement<?>> getElements() {
        throw new UnsupportedOperationException();
    }
}
