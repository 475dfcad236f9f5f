// Word tables. A word stands in as many as are true of it.
#include "importers/prose/lexicon.h"

#include <array>
#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "importers/prose/characters.h"

namespace causeway {
namespace {

struct ClassRow {
  Tag tag;
  std::string_view words;
};
constexpr std::array kClosedClasses = {
    ClassRow{Tag::kDeterminer,
             "a an the this these those its their his her your our my each every any some no all "
             "both either neither another such several many most few certain various numerous "
             "other additional more less fewer"},
    ClassRow{Tag::kPreposition,
             "of in on at by for with from into onto during after before between among through "
             "throughout over under within without via across around near against toward towards "
             "upon behind below above beneath inside outside along off out up down about despite "
             "like per except besides beyond since until unlike"},
    ClassRow{Tag::kConjunction, "and or nor & and/or plus"},
    ClassRow{Tag::kSubordinator,
             "because although though while whereas if when whenever unless but so than as "
             "whether once however therefore thus hence"},
    ClassRow{Tag::kRelative, "which who whom whose where"},
    ClassRow{
        Tag::kPronoun,
        "it they them he she we i you us me him himself herself itself themselves one ones "
        "someone anyone anything everyone everything something nothing what how why there here"},
    ClassRow{Tag::kAuxiliary,
             "is are was were be been being am has have had having do does did isn't aren't wasn't "
             "weren't hasn't haven't hadn't doesn't don't didn't"},
    ClassRow{Tag::kModal,
             "can could may might must shall should will would cannot can't couldn't won't "
             "wouldn't shouldn't"},
    ClassRow{Tag::kNot, "not never n't"},
    ClassRow{Tag::kTo, "to"},
    ClassRow{Tag::kAdverb,
             "also often sometimes usually always very too even only just quite rather almost "
             "already still then again further together thereby perhaps later soon eventually "
             "more-or-less sooner instead ever yet now mainly mostly especially particularly "
             "generally typically commonly frequently rarely directly indirectly primarily "
             "probably possibly otherwise well today first"},
    ClassRow{Tag::kNumber, "two three four five six seven eight nine ten"},
};

// Verbs that are hardly ever nouns.
constexpr std::string_view kVerbs =
    "absorb accelerate accept accompany accumulate achieve acquire add advise affect aggravate "
    "agree allow appear apply approve arise ask assess assume attach attend attribute avoid "
    "become begin believe belong bother breathe bring build burn buy carry characterize "
    "characterise choose circulate classify collect combine come compare complain compose "
    "complicate "
    "comprise confine confuse connect consider consist constitute contain continue contribute cope "
    "create decide define deliver denote depend describe destroy detect deteriorate determine "
    "develop die differ digest disappear discover disrupt distinguish disturb divide eat eliminate "
    "emerge enable encompass enlarge ensure enter establish examine exist expand expect explain "
    "explore expose extend fail feel fill find fix flatten follow forget gather generate get give "
    "go grow happen have heal hear hurt identify impair improve include indicate induce infect "
    "inflame inherit inhibit initiate injure interact interfere invade involve irritate keep kill "
    "know lack learn leave let lie locate lose lower maintain make manage mean meet migrate miss "
    "obtain occur originate overcome pass perform persist precede precipitate predict predispose "
    "prescribe prevent produce prolong promote propose protect provide provoke put raise reach "
    "react receive recognize recognise recommend recover recur reduce refer regulate relate "
    "remain remove replace represent require resemble resolve respond retain say seek "
    "seem see send serve settle speak spell stimulate straighten strengthen suffer suppress "
    "surround survive swell take teach tell tend think thicken throw transmit trigger try "
    "understand "
    "spare underlie exacerbate swallow vomit urinate defecate inhale exhale chew blink squint "
    "crawl kneel sit stumble "
    "communicate concentrate remember perceive bleed shiver tremble tingle malfunction "
    "unite vary weaken radiate compress wear worsen write accumulate activate alter degenerate "
    "deprive impede "
    "obstruct lessen diminish elevate restrict shorten hinder erode deposit multiply spare collect "
    "secrete shrink stiffen tighten thin "
    "widen narrow urinate vomit inhale ingest chew swallow cry sneeze snore overeat";
// Verbs that are nouns as well.
constexpr std::string_view kVerbsAndNouns =
    "ache itch limp walk sleep sweat wheeze faint shake snore drool blur droop crack peel "
    "blister tire gain fall "
    "attack balance beat bend bind bite block break bruise call cause change check collapse color "
    "comfort control cough cover cramp cross cut damage decline decrease delay diet drain drink "
    "drop ease end exercise experience exhibit face favour feature flow focus force form function "
    "gain handle harm heat help hold impact increase influence interest issue lead leak limit link "
    "list live look loss manifest mark move need note notice number open order pass place play "
    "point present press process progress release rest result return rise risk run separate set "
    "rupture scar "
    "shape share shift show signal slow smoke sound spread stand start state stay stem step stick "
    "stop store strain stress stretch strike supply support target tear test trap treat turn type "
    "use travel lodge clog "
    "wake waste work wound";
struct Irregular {
  std::string_view form;
  std::string_view lemma;
};
constexpr std::array kIrregulars = {Irregular{"became", "become"},
                                    Irregular{"began", "begin"},
                                    Irregular{"begun", "begin"},
                                    Irregular{"felt", "feel"},
                                    Irregular{"found", "find"},
                                    Irregular{"grew", "grow"},
                                    Irregular{"grown", "grow"},
                                    Irregular{"kept", "keep"},
                                    Irregular{"known", "know"},
                                    Irregular{"led", "lead"},
                                    Irregular{"lost", "lose"},
                                    Irregular{"made", "make"},
                                    Irregular{"meant", "mean"},
                                    Irregular{"seen", "see"},
                                    Irregular{"taken", "take"},
                                    Irregular{"thought", "think"},
                                    Irregular{"worn", "wear"},
                                    Irregular{"gave", "give"},
                                    Irregular{"given", "give"},
                                    Irregular{"brought", "bring"},
                                    Irregular{"broken", "break"},
                                    Irregular{"arose", "arise"},
                                    Irregular{"arisen", "arise"},
                                    Irregular{"torn", "tear"},
                                    Irregular{"hurt", "hurt"},
                                    Irregular{"built", "build"},
                                    Irregular{"said", "say"},
                                    Irregular{"dies", "die"},
                                    Irregular{"lies", "lie"},
                                    Irregular{"dying", "die"},
                                    Irregular{"shown", "show"},
                                    Irregular{"came", "come"},
                                    Irregular{"held", "hold"},
                                    Irregular{"swollen", "swell"},
                                    Irregular{"understood", "understand"},
                                    Irregular{"left", "leave"},
                                    Irregular{"eaten", "eat"},
                                    Irregular{"gone", "go"},
                                    Irregular{"put", "put"},
                                    Irregular{"told", "tell"},
                                    Irregular{"drawn", "draw"},
                                    Irregular{"spread", "spread"}};

constexpr std::string_view kSites =
    "abdomen airway alveolus ankle anus aorta appendix arm armpit artery atrium back belly bladder "
    "blood bloodstream body bone bowel brain brainstem breast bronchi bronchus buttock calf "
    "capillary cartilage cell cerebellum cervix cheek chest chin colon cord cornea cortex "
    "cytoplasm diaphragm disc disk duct duodenum ear elbow epidermis esophagus oesophagus eye "
    "eyelid eyeball face fat feet fiber fibre finger fingernail fingertip follicle foot forearm "
    "forehead gallbladder ganglia ganglion genital gland glomeruli glomerulus groin gum gut hair "
    "hairline hand head heart heel hip hippocampus hypothalamus ileum intestine iris jaw joint "
    "kidney knee knuckle larynx leg ligament limb lining lip liver lobe lung lymph lysosome "
    "marrow matter membrane meninges mitochondria mouth mucosa muscle myelin nail neck nerve "
    "neuron nipple node nose nostril nucleus organ ovary palate palm pancreas pelvis penis "
    "pericardium pituitary placenta plexus prostate rectum retina rib sac scalp scrotum septum "
    "sheath shin shoulder sinus skeleton skin skull sole spine spleen sternum stomach synovium "
    "system tendon testicle testis thalamus thigh throat thumb thymus thyroid tissue toe tongue "
    "tonsil tooth teeth torso trachea tract trunk ureter urethra uterus vagina valve vein "
    "ventricle vertebra vertebrae vessel waist wall windpipe womb wrist adrenal urine spines "
    "islet genitalia eyebrow eyelash nasal dermis submucosa lobes meniscus";
constexpr std::string_view kPersons =
    "person people individual patient child adult infant baby newborn man men woman women girl boy "
    "male female teenager adolescent parent mother father family doctor scientist researcher "
    "relative sufferer population american american europe states country world sibling student "
    "caucasians ethnicity race group everyone anyone someone others those child children babies "
    "families members member physician expert carer toddler provider";
constexpr std::string_view kClassNouns =
    "disease disorder syndrome condition illness infection deficiency dystrophy cancer tumor "
    "tumour defect malformation anomaly abnormality myopathy neuropathy encephalopathy dementia "
    "arthritis anemia anaemia allergy injury poisoning virus neoplasm atrophy necrosis";
constexpr std::string_view kGenericNouns =
    "problem factor thing reason cause symptom sign condition disease disorder illness feature "
    "effect complication type form kind case way issue example result example change "
    "abnormality finding consequence difference role part place amount number range variety "
    "one other lot damage function set term name group time area fact addition "
    "combination question answer question option people individual following trigger cause "
    "characteristic situation event episode information manifestation circumstance stage "
    "evidence presence exam bit degree origin risk chance likelihood prognosis history "
    "importance difficulty concern ability kind body activity life";
constexpr std::string_view kVagueModifiers =
    "certain some various several many common other different additional possible particular "
    "specific serious severe major main mild rare frequent usual typical classic first most more "
    "much extreme extremely very highly early initial important known unknown such few multiple "
    "same new variable characteristic potential affected life-threatening fatal significant "
    "noticeable minor obvious further many-sided main principal leading gradual gradually overall "
    "related similar relatively especially noted immediate developing getting";
constexpr std::string_view kRelationals =
    "loss lack decrease increase decline reduction deficit buildup build-up accumulation problem "
    "damage inflammation swelling pain weakness abnormality abnormalities change growth "
    "development shape feeling enlargement number level amount function death degeneration "
    "destruction impairment stiffness numbness tingling bleeding rigidity paralysis redness "
    "difficulty disturbance defect deficiency mutation size narrowing hardening thickening "
    "absence excess overgrowth swell injury tumor sensation control deposit lesion infection "
    "cramp tenderness history irritation itching burning ulcer sore blister";
constexpr std::string_view kHedges =
    "may might can could possibly perhaps probably sometimes suspected likely thought believed "
    "appear appears appeared seem seems suggest suggests suggested potentially occasionally "
    "presumably supposedly apparently";
constexpr std::string_view kRaisings =
    "thought believed known likely suspected said considered found shown appear appears seem seems "
    "tend tends tended begin begins continue continues able unable assumed reported come comes "
    "expected believed need needs fail fails failed help helps start starts";
constexpr std::string_view kTimeWords =
    "year month week day hour minute decade age childhood adulthood infancy adolescence birth life "
    "lifetime night morning time stage pregnancy case country state generation puberty percent "
    "proportion majority minority winter summer ratio incidence frequency prevalence";
constexpr std::string_view kTreatmentWords =
    "treatment therapy cure treat treated diagnose diagnosed diagnosis test "
    "prevent prevention vaccine transplant doctor prescribed exam biopsy trial "
    "research study researchers scientists clinician";
constexpr std::string_view kVaguePredicates =
    "problem matter concern issue fact question topic part result reason way thing place time "
    "example name term general one those same number variety lot concept doctor author expert "
    "member leader role key goal best step site";
constexpr std::string_view kProcessNouns =
    "loss inflammation death narrowing hardening thickening swelling buildup accumulation decline "
    "decrease increase enlargement destruction breakdown softening shrinking thinning rupture "
    "irritation infection blockage obstruction bleeding weakening degeneration lack absence "
    "collection deposition deposit dilatation formation presence inability feeling sensation "
    "scarring widening rounding paralysis reversal hole";

constexpr std::string_view kMaterials =
    "protein enzyme molecule gene cell receptor substance organ hormone insulin collagen fat sugar "
    "glucose acid chromosome dna rna lipid nutrient vitamin mineral";

std::string_view NextWord(std::string_view& words) {
  size_t begin = words.find_first_not_of(' ');
  if (begin == std::string_view::npos) return words = {};
  size_t end = words.find(' ', begin);
  std::string_view word = words.substr(begin, end - begin);
  words = end == std::string_view::npos ? std::string_view() : words.substr(end);
  return word;
}

using WordSet = std::unordered_set<std::string_view>;

WordSet SetOf(std::string_view words) {
  WordSet set;
  while (!words.empty()) {
    if (std::string_view word = NextWord(words); !word.empty()) set.insert(word);
  }
  return set;
}

// In the table as it stands or in the singular.
bool Holds(const WordSet& set, std::string_view word) {
  if (set.contains(word) || set.contains(Singular(word))) return true;
  if (word.size() < 5 || !word.ends_with("es")) return false;
  std::string stem(word.substr(0, word.size() - 2));
  if (set.contains(stem)) return true;
  if (stem.back() != 'i') return false;
  stem.back() = 'y';
  return set.contains(stem);
}

bool EndsWithAny(std::string_view word, std::span<const std::string_view> endings) {
  for (std::string_view ending : endings) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) return true;
  }
  return false;
}

class VerbTable {
 public:
  VerbTable() {
    AddAll(kVerbs, false);
    AddAll(kVerbsAndNouns, true);
    for (const Irregular& row : kIrregulars) {
      forms_[row.form] = {row.lemma, FormOf(row), false};
      if (FormOf(row) == VerbForm::kPast) participles_[row.lemma] = row.form;
    }
    forms_["thin"].also_noun = forms_["narrow"].also_noun = true;
  }
  // "smoke" → "smoking", "stops" → "stopping"; empty for what is no verb.
  [[nodiscard]] std::string_view GerundOf(std::string_view word) const {
    std::optional<VerbEntry> verb = Find(word);
    if (!verb) return {};
    std::string stem(verb->lemma);
    if (stem.back() == 'e' && !stem.ends_with("ee")) stem.pop_back();
    if (stem == verb->lemma && Doubles(stem)) stem.push_back(stem.back());
    auto found = forms_.find(stem + "ing");
    return found == forms_.end() ? std::string_view() : found->first;
  }
  [[nodiscard]] std::optional<VerbEntry> Find(std::string_view word) const {
    auto found = forms_.find(word);
    if (found == forms_.end()) return std::nullopt;
    return found->second;
  }
  [[nodiscard]] std::string_view Participle(std::string_view lemma) const {
    auto found = participles_.find(lemma);
    return found == participles_.end() ? std::string_view() : found->second;
  }

 private:
  // One vowel between two consonants: "stop", "run".
  static bool Doubles(std::string_view stem) {
    constexpr std::string_view kVowels = "aeiou";
    size_t end = stem.size();
    return end > 2 && end < 5 && kVowels.find(stem[end - 1]) == kVowels.npos &&
           !IsOneOf("wxy", stem[end - 1]) && kVowels.find(stem[end - 2]) != kVowels.npos &&
           kVowels.find(stem[end - 3]) == kVowels.npos;
  }
  static VerbForm FormOf(const Irregular& row) {
    if (row.form == "dies" || row.form == "lies") return VerbForm::kThird;
    return row.form == "dying" ? VerbForm::kGerund : VerbForm::kPast;
  }
  void AddAll(std::string_view words, bool also_noun) {
    while (!words.empty()) {
      if (std::string_view word = NextWord(words); !word.empty()) Add(word, also_noun);
    }
  }
  void Add(std::string_view lemma, bool also_noun) {
    std::string stem(lemma);
    bool silent_e = lemma.back() == 'e';
    bool y = lemma.back() == 'y' && !IsOneOf("aeou", lemma[lemma.size() - 2]);
    bool sibilant = lemma.ends_with("s") || lemma.ends_with("x") || lemma.ends_with("sh") ||
                    lemma.ends_with("ch");
    std::string cut = stem.substr(0, stem.size() - 1);
    Put(stem, lemma, VerbForm::kBase, also_noun);
    Put(y ? cut + "ies" : stem + (sibilant || lemma == "go" ? "es" : "s"), lemma, VerbForm::kThird,
        also_noun);
    Put(y ? cut + "ied" : stem + (silent_e ? "d" : "ed"), lemma, VerbForm::kPast, false);
    participles_[lemma] = kept_.back();
    Put((silent_e ? cut : stem) + "ing", lemma, VerbForm::kGerund, false);
    // "stopped", "occurring": the last consonant doubled.
    stem.push_back(lemma.back());
    Put(stem + "ed", lemma, VerbForm::kPast, false);
    Put(stem + "ing", lemma, VerbForm::kGerund, false);
  }
  void Put(std::string form, std::string_view lemma, VerbForm kind, bool also_noun) {
    forms_.try_emplace(kept_.emplace_back(std::move(form)), VerbEntry{lemma, kind, also_noun});
  }

  std::deque<std::string> kept_;
  std::unordered_map<std::string_view, VerbEntry> forms_;
  std::unordered_map<std::string_view, std::string_view> participles_;  // by lemma
};

const VerbTable& Verbs() {
  static const auto* const kTable = new VerbTable();
  return *kTable;
}

std::unordered_map<std::string_view, Tag> ClosedTable() {
  std::unordered_map<std::string_view, Tag> table;
  for (const ClassRow& row : kClosedClasses) {
    for (std::string_view word : SetOf(row.words)) table.emplace(word, row.tag);
  }
  return table;
}

}  // namespace

std::optional<Tag> ClosedClass(std::string_view word) {
  static const auto* const kTable = new std::unordered_map(ClosedTable());
  auto found = kTable->find(word);
  if (found == kTable->end()) return std::nullopt;
  return found->second;
}

std::optional<VerbEntry> LookUpVerb(std::string_view word) { return Verbs().Find(word); }

std::string_view ParticipleOf(std::string_view lemma) { return Verbs().Participle(lemma); }

std::string_view GerundOf(std::string_view word) {
  std::optional<Tag> closed = ClosedClass(word);
  if (closed == Tag::kAuxiliary) return word.starts_with("ha") ? "having" : "being";
  return Verbs().GerundOf(word);
}

// Defines a predicate that looks a word up in one table.
#define CAUSEWAY_WORD_CLASS(Function, kWords)                   \
  bool Function(std::string_view word) {                        \
    static const auto* const kSet = new WordSet(SetOf(kWords)); \
    return Holds(*kSet, word);                                  \
  }
CAUSEWAY_WORD_CLASS(IsSite, kSites)
CAUSEWAY_WORD_CLASS(IsPerson, kPersons)
CAUSEWAY_WORD_CLASS(IsClassNoun, kClassNouns)
CAUSEWAY_WORD_CLASS(IsGenericNoun, kGenericNouns)
CAUSEWAY_WORD_CLASS(IsVagueModifier, kVagueModifiers)
CAUSEWAY_WORD_CLASS(IsRelational, kRelationals)
CAUSEWAY_WORD_CLASS(IsHedge, kHedges)
CAUSEWAY_WORD_CLASS(IsRaising, kRaisings)
CAUSEWAY_WORD_CLASS(IsTimeWord, kTimeWords)
CAUSEWAY_WORD_CLASS(IsTreatmentWord, kTreatmentWords)
CAUSEWAY_WORD_CLASS(IsVaguePredicate, kVaguePredicates)
CAUSEWAY_WORD_CLASS(IsProcessNoun, kProcessNouns)
CAUSEWAY_WORD_CLASS(IsMaterial, kMaterials)
#undef CAUSEWAY_WORD_CLASS

bool LooksAdjectival(std::string_view word) {
  static constexpr auto kEndings =
      std::to_array<std::string_view>({"al", "ic", "ous", "ive", "ary", "able", "ible", "less",
                                       "ful", "ish", "ant", "ent", "ar", "ed", "-like"});
  static const auto* const kWords = new WordSet(SetOf(
      "rapid dry mild thin rough slow fast weak stiff numb swollen red blue dark high low large "
      "small short long thick loose watery bloody itchy warm hot heavy light poor bad good "
      "deep sore tender absent congenital unsteady blurry hoarse puffy coarse brisk sluggish acute "
      "benign severe immune aware prone brief present greater higher lower "
      "malignant sharp hard soft open closed knobbly shallow purple yellow pale visible unable "
      "excess"));
  static const auto* const kNouns = new WordSet(SetOf(
      "blood need arsenic agent parent patient moment accident removal arrival seed speed weed bed "
      "clinic traffic topic hospital animal signal mineral adrenal journal event treatment "
      "movement development involvement impairment enlargement segment pigment environment "
      "component content moment percent cancer sugar alcohol hormone oral-rehydration vinegar"));
  return (EndsWithAny(word, kEndings) && !kNouns->contains(word) && !word.ends_with("ment")) ||
         kWords->contains(word);
}

bool LooksClinical(std::string_view word) {
  static constexpr auto kEndings = std::to_array<std::string_view>(
      {"itis",   "osis",    "emia",    "aemia",  "pathy", "oma",    "plegia", "paresis",
       "algia",  "uria",    "opia",    "trophy", "rrhea", "rrhoea", "plasia", "penia",
       "megaly", "ectasis", "tension", "esia",   "nosis", "pnea"});
  return EndsWithAny(word, kEndings);
}

bool IsPlural(std::string_view word) {
  return word.size() > 3 && word.back() == 's' && !word.ends_with("ss") && !word.ends_with("us") &&
         !word.ends_with("is");
}

std::string_view Singular(std::string_view word) {
  if (!IsPlural(word)) return word;
  return word.substr(0, word.size() - 1);
}

}  // namespace causeway
