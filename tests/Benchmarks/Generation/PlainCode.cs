using System.Globalization;

namespace Benchmarks.Generation;

/// <summary>C# as most of it is: records, LINQ, asynchronous methods; nothing of the legacy API.</summary>
internal static class PlainCode
{
    /// <summary>The name of the main type of a file.</summary>
    public static string TypeName(int file) => string.Create(CultureInfo.InvariantCulture, $"Order{file:0000}Service");

    /// <summary>A file of about so many lines.</summary>
    /// <param name="project">The name of the project, which is its namespace.</param>
    /// <param name="file">The number of the file.</param>
    /// <param name="lines">How long it should be.</param>
    /// <param name="referenced">A project whose types it uses; null for none.</param>
    public static string File(string project, int file, int lines, string? referenced)
    {
        var head = $$"""
            using System.Collections.Concurrent;
            using System.Globalization;

            namespace {{project}};

            /// <summary>A line of the orders of department {{file}}.</summary>
            public sealed record Order{{file}}(int Id, string Customer, decimal Amount, DateOnly Due);

            /// <summary>Keeps the orders of department {{file}}.</summary>
            public sealed class {{TypeName(file)}}
            {
                private readonly ConcurrentDictionary<int, Order{{file}}> _orders = new();

                {{UseOf(referenced)}}

                public void Add(Order{{file}} order) => _orders[order.Id] = order;

            """;
        var length = head.AsSpan().Count('\n') + 1;
        var members = new List<string>();
        for (var i = 0; length < lines; i++)
        {
            var member = Member(file, i);
            members.Add(member);
            length += member.AsSpan().Count('\n');
        }

        return head + string.Concat(members) + "}\n";
    }

    /// <summary>A member of the type, one of several kinds.</summary>
    /// <param name="file">The number of the file.</param>
    /// <param name="index">The number of the member.</param>
    public static string Member(int file, int index) => ((file + index) % 4) switch
    {
        0 => $$"""

                /// <summary>The customers who owe more than a limit.</summary>
                public IEnumerable<(string Customer, decimal Total)> Debtors{{index}}(decimal limit) =>
                    from order in _orders.Values
                    where order.Amount > {{index}}
                    group order by order.Customer into customer
                    let total = customer.Sum(o => o.Amount)
                    where total > limit
                    orderby total descending
                    select (customer.Key, total);

            """,
        1 => $$"""

                public async Task<int> ImportAsync{{index}}(TextReader reader, CancellationToken cancellationToken)
                {
                    var count = 0;
                    while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
                    {
                        var fields = line.Split(';', StringSplitOptions.TrimEntries);
                        if (fields is not [var id, var customer, var amount, ..] || !int.TryParse(id, CultureInfo.InvariantCulture, out var number))
                        {
                            continue;
                        }

                        var due = DateOnly.FromDayNumber({{index}} + number);
                        Add(new Order{{file}}(number, customer, decimal.Parse(amount, CultureInfo.InvariantCulture), due));
                        count++;
                    }

                    return count;
                }

            """,
        2 => $$"""

                public string Describe{{index}}(int id) => _orders.TryGetValue(id, out var order)
                    ? order switch
                    {
                        { Amount: > {{index}}00m } => $"{order.Customer} owes much: {order.Amount:F2}",
                        { Due.Month: 12 } => $"{order.Customer} has time until December",
                        _ => order.ToString(),
                    }
                    : "unknown";

            """,
        _ => $$"""

                // Amounts are compared after rounding, as the ledger does.
                public bool TryFind{{index}}(string customer, out Order{{file}}? found)
                {
                    found = _orders.Values
                        .Where(o => string.Equals(o.Customer, customer, StringComparison.OrdinalIgnoreCase))
                        .OrderBy(o => Math.Round(o.Amount, {{index % 3}}))
                        .ThenBy(o => o.Id)
                        .FirstOrDefault();
                    return found is not null;
                }

            """,
    };

    private static string UseOf(string? referenced) => referenced is null
        ? "public int Count => _orders.Count;"
        : $"public {referenced}.{TypeName(0)} Upstream {{ get; }} = new();";
}
