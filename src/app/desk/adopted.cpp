#include "app/desk/adopted.h"

#include "app/codec/leaf.h"

namespace jinze::desk {

std::vector<std::vector<Digest>> adoptions(const journal::Reading& journal)
{
    std::vector<std::vector<Digest>> all;
    journal.read(0, [&](const journal::Leaf& leaf) {
        if (leaf.bytes.find("\"CatalogueAdopted\"") == leaf.bytes.npos) return;
        const district::Leaf read = codec::leaf_from(leaf.bytes);
        if (const auto* adopted = std::get_if<duty::CatalogueAdopted>(&read.event)) all.push_back(adopted->files);
    });
    return all;
}

std::vector<catalogue::File> files_of(const journal::Reading& journal, std::span<const Digest> named)
{
    std::vector<catalogue::File> files;
    for (std::size_t i = 0; i < named.size(); ++i) {
        auto text = journal.document(named[i]);
        if (!text) continue;
        const bool is_toml = text->find("[[") != text->npos || text->find("[catalogue]") != text->npos;
        files.push_back({"adopted-" + std::to_string(i + 1) + (is_toml ? ".toml" : ".csv"), *std::move(text)});
    }
    return files;
}

std::vector<catalogue::File> adopted_files(const journal::Reading& journal)
{
    const auto all = adoptions(journal);
    return all.empty() ? std::vector<catalogue::File>{} : files_of(journal, all.back());
}

catalogue::Catalogue adopted_catalogue(const journal::Reading& journal)
{
    if (const auto files = adopted_files(journal); !files.empty())
        if (auto adopted = catalogue::load(files)) return *std::move(adopted);
    return catalogue::built_in();
}

}  // namespace jinze::desk
