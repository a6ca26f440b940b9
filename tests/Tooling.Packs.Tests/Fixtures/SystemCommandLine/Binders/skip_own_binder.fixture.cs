namespace Office;

public abstract class BinderBase<T>
{
    protected abstract T GetBoundValue(object context);
}

public sealed class Folder : BinderBase<string>
{
    protected override string GetBoundValue(object context) => "paper";
}
