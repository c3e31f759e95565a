#include "app/sheets/forms.h"
#include "app/views/admin/importing.h"
#include "domain/assembly/decide.h"

namespace jinze::views {
namespace {

SettingUp how_far(const Reader& reader, const access::Accounts& accounts)
{
    const auto open = accounts.all();
    const auto counts = [](const access::AccountRow& it) { return it.person != 0 && !it.closed; };
    return {.organisations = static_cast<int>(reader.people().organisations().size()),
            .members = static_cast<int>(reader.people().people().size()),
            .accounts = static_cast<int>(std::count_if(open.begin(), open.end(), counts)),
            .posts = static_cast<int>(reader.people().appointments().size())};
}

}  // namespace

Result<ImportsPage> imports_page(const Reader& reader, const Imports& imports, const access::Accounts& accounts)
{
    ImportsPage page{.imports = {},
                     .mine = imports.of(reader.who, reader.now),
                     .may_import = reader.may(district::Right::import, OrgId{})};
    if (!page.may_import) return page;
    if (!reader.who) page.setting_up = how_far(reader, accounts);
    const district::Context context{.actor = reader.who,
                                    .now = reader.now,
                                    .seal = [](const district::Words&) { return Sealed{}; },
                                    .person_by_id_number = [](std::string_view) { return std::optional<PersonId>{}; },
                                    .supposes_second = true};  // if it takes two, it can be proposed
    for (const district::Import& it : reader.state.imports()) {
        const bool may_undo =
            it.ended && !it.undone && district::decide(reader.state, district::UndoImport{it.id}, context).has_value();
        page.imports.push_back({.batch = to_text(it.id),
                                .kind = it.sheet,
                                .entered = it.entered,
                                .by = mention(reader, it.by),
                                .added = it.added,
                                .changed = it.changed,
                                .same = it.same,
                                .undone = it.undone,
                                .may_undo = may_undo});
    }
    std::reverse(page.imports.begin(), page.imports.end());
    return page;
}

input::Planner undoing(std::string batch)
{
    return [batch = std::move(batch)](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
        const auto id = id_from<BatchId>(batch.starts_with('b') ? batch : "b" + batch);
        if (!id)
            return std::unexpected{
                input::bad_input("batch", {"应为批次号，如b3。", "Must be the number of a batch, such as b3."})};
        return input::Change{{district::UndoImport{*id}}, {}};
    };
}

Result<Bytes> template_workbook(const std::string& kind)
{
    const auto form = sheets::form_of(kind);
    if (!form) return std::unexpected{views::absent("kind")};
    auto bytes = sheets::write_xlsx(sheets::template_of(*form));
    if (!bytes)
        return std::unexpected{Denial{bytes.error().cause, "kind", bytes.error().chinese, bytes.error().english}};
    return *std::move(bytes);
}

}  // namespace jinze::views
