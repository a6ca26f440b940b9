using ModelContextProtocol.Protocol;

public static class Schemas
{
    public static ElicitRequestParams.PrimitiveSchemaDefinition[] All() =>
    [
        new ElicitRequestParams.BooleanSchema { Title = "Really?", Default = true },
        new ElicitRequestParams.StringSchema { Description = "A name", MaxLength = 10 },
    ];
}
