import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Counts the sixty figures of the annual report again, from the ledgers as they are exported, and from nothing else: no
/// line of this is shared with the program.
///
///     java Recount.java FOLDER YEAR TODAY INVESTMENT_TARGET
///
/// FOLDER holds one CSV file for each ledger, `bin/youju export REGISTER --all-years --out FOLDER/REGISTER.csv`.
/// Prints `indicator,value` for each figure, or `indicator,` where there is no data.
///
/// More than 300 lines: it is run from its one file, and shares nothing.
class Recount {
    private final Path folder;
    private final int year;
    private final LocalDate today;
    private final Map<String, List<Map<String, String>>> ledgers = new HashMap<>();

    Recount(Path folder, int year, LocalDate today) {
        this.folder = folder;
        this.year = year;
        this.today = today;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int year = Integer.parseInt(arguments[1]);
        var today = LocalDate.parse(arguments[2]);
        var figures = new Recount(folder, year, today).figures(new BigDecimal(arguments[3]));
        figures.forEach((indicator, value) -> System.out.println(indicator + "," + value));
    }

    private Map<String, String> figures(BigDecimal investmentTarget) {
        var all = new LinkedHashMap<String, String>();
        // 经济
        all.put("gdp", statistic("地区生产总值", "数值", 0));
        all.put("fixed_asset_investment", statistic("固定资产投资", "数值", 0));
        all.put("fixed_asset_investment_growth", statistic("固定资产投资", "公布同比", 1));
        all.put("public_budget_revenue", statistic("一般公共预算收入", "数值", 0));
        // 农业
        all.put("grain_zone_area", in("grain_plot", "验收通过日期", "已验收划定", "已调出").sum("地块面积", 2));
        all.put("vegetable_project_investment", in("project", "实际开工", "在建", "已竣工", "已验收", "已投产")
                .with("项目类别", "菜篮子（果蔬）").sum("总投资", 2));
        all.put("cooperative_system_investment", in("project", "验收日期", "已验收", "已投产")
                .with("项目类别", "合作社产业化体系").sum("总投资", 2));
        all.put("rotation_subsidy_area", in("rotation_claim", "发放日期", "已发放").sum("核实面积", 2));
        all.put("cooperatives_city_level",
                standing("cooperative", "首次取得市级及以上示范社日期", "示范社称号失效日期", "已核定", "已注销").count());
        all.put("cooperatives_national_level",
                standing("cooperative", "国家级示范社认定日期", "国家级称号失效日期", "已核定", "已注销").count());
        all.put("land_transfer_area",
                standing("land_transfer", "流转起始日期", "退出流转日期", "已备案", "已提前解除").sum("流转面积", 2));
        // 企业
        var industry = standing("enterprise", "成立日期", "停产注销日期", "在册", "已停产注销").with("类别", "工业");
        var complete = standing("enterprise", "手续齐全日期", "手续最早到期日", "在册", "已停产注销").with("类别", "工业");
        all.put("industrial_enterprises", industry.count());
        all.put("approval_rate", percent(complete.size(), industry.size()));
        var attracted = in("investment_receipt", "到位日期", "已认定").without("资金来源地", "县域内")
                .without("行业", "房地产").without("资金性质", "财政资金").total("认定额");
        all.put("investment_attracted", rounded(attracted, 2));
        all.put("investment_attracted_excess", rounded(attracted.subtract(investmentTarget).multiply(HUNDRED)
                .divide(investmentTarget, 12, RoundingMode.HALF_UP), 1));
        all.put("enterprise_visits", in("enterprise_visit", "走访日期", "已核定").with("方式", "现场").count());
        all.put("enterprise_symposiums", in("enterprise_symposium", "召开日期", "已核定").with("类型", "座谈会").count());
        all.put("platform_problems_solved", in("platform_demand", "办结日期", "已办结").with("办理结果", "已解决").count());
        // 环境
        all.put("scattered_polluter_inspections", in("polluter_inspection", "排查日期").count());
        all.put("upgraded_enterprises", in("pollution_upgrade", "验收日期", "已验收").distinct("企业"));
        all.put("upgrade_investment", in("pollution_upgrade", "验收日期", "已验收").sum("完成投资", 2));
        all.put("emission_cut_enterprises", in("emission_response", "通知日期", "已核查确认").distinct("企业"));
        all.put("coal_to_electric_villages",
                in("heater", "验收日期", "已验收", "补贴已发放").with("改造方式", "煤改电").distinct(PLACE));
        all.put("heaters_installed", in("heater", "验收日期", "已验收", "补贴已发放").sum("安装台数", 0));
        all.put("buried_bin_villages", in("garbage_clearing", "清运日期").that(row -> number(row, "其中地埋箱").signum() > 0)
                .distinct(PLACE));
        all.put("river_problem_points", in("river_problem", "销号日期", "已销号", "群众已确认").count());
        all.put("floating_litter_area",
                in("river_problem", "销号日期", "已销号", "群众已确认").with("问题类型", "漂浮物").sum("漂浮物面积", 0));
        all.put("riverside_bins_removed",
                in("river_problem", "销号日期", "已销号", "群众已确认").with("问题类型", "沿河垃圾池").sum("拆除垃圾池", 0));
        // 民生
        var roads = in("road_work", "交工日期", "已核定", "已竣工验收").without("建设性质", "日常养护");
        all.put("roads_built", roads.distinct("路线"));
        all.put("roads_built_length", roads.sum("里程", 2));
        all.put("road_hazard_inspections", in("road_hazard_inspection", "排查日期").count());
        all.put("guardrails_added", in("road_hazard", "验收销号日期", "已验收销号").sum("新增防护栏处数", 0));
        var villages = in("beautiful_village", "验收日期", "已验收", "已移交管护");
        all.put("beautiful_village_investment", villages.sum("完成投资", 2));
        all.put("main_road_hardened", villages.sum("主干路硬化面积", 0));
        all.put("lane_hardened", villages.sum("里巷硬化面积", 0));
        all.put("solar_lamps", villages.sum("太阳能路灯", 0));
        all.put("sewage_villages", standing("sewage_project", "验收日期", "", "已验收").without("治理模式", "集中拉运")
                .that(row -> number(row, "已覆盖自然村").compareTo(number(row, "应覆盖自然村")) == 0).count());
        var houses = in("house_renovation", "验收日期", "已验收", "已拨款").values("农户").size();
        var housesBefore = new Rows(ledger("house_renovation")).within("验收日期", before(), lastYearEnd())
                .state("已验收", "已拨款").values("农户").size();
        all.put("houses_renovated", String.valueOf(houses));
        all.put("houses_renovated_growth", housesBefore == 0 ? "" : rounded(BigDecimal.valueOf(houses - housesBefore)
                .multiply(HUNDRED).divide(BigDecimal.valueOf(housesBefore), 12, RoundingMode.HALF_UP), 1));
        all.put("school_repair_spending", rounded(in("school_repair", "验收日期", "已决算审计", "已付清").total("决算金额")
                .add(in("school_repair", "验收日期", "已验收").total("合同金额")), 0));
        all.put("cultural_events", in("cultural_event", "活动日期", "已举办").sum("场次", 0));
        all.put("subsistence_new", in("subsistence_application", "决定日期", "已确认", "已停发").distinct("农户"));
        all.put("destitute_new", in("destitute_application", "决定日期", "已确认", "已终止").distinct("农户"));
        all.put("temporary_aid_households", in("temporary_aid", "决定日期", "已救助", "已先行救助").distinct("农户"));
        all.put("aid_paid", in("aid_payment", "发放日期", "已发放").sum("发放金额", 1));
        all.put("household_visits", in("household_visit", "访查日期").distinct("农户"));
        all.put("households_helped", in("household_visit", "访查日期", "已帮扶", "已回访").without("需求", "无需求")
                .that(row -> day(row, "帮扶落实日期").filter(it -> !it.isAfter(today)).isPresent()).distinct("农户"));
        var insured = ofYear("medical_payment", "参保年度").state("已缴费").total("缴费人数");
        var eligible = ofYear("medical_eligible", "参保年度").total("应参保人数");
        all.put("medical_insured", rounded(insured, 0));
        all.put("medical_insured_rate", eligible.signum() == 0 ? "" : rounded(insured.multiply(HUNDRED)
                .divide(eligible, 12, RoundingMode.HALF_UP), 1));
        all.put("funeral_inspections", in("funeral_inspection", "检查日期").count());
        // 安全稳定
        all.put("safety_letters_signed",
                in("safety_letter", "签订日期").with("签订对象", "生产经营单位").distinct("生产经营单位（名录）"));
        all.put("inspectors_dispatched", in("safety_inspection", "检查日期").sum("检查人数", 0));
        all.put("hazards_eliminated", in("hazard", "销号日期", "已销号").count());
        all.put("labour_disputes", in("labour_dispute", "受理日期").without(STATE, "不予受理").count());
        all.put("disputes_mediated", in("dispute", "调解结束日期", "已达成协议", "已履行", "已回访").count());
        all.put("illegal_land_stopped", in("illegal_construction", "制止日期").without(STATE, "已发现").count());
        all.put("demolitions", in("illegal_construction", "拆除日期", "已拆除", "已复垦验收").count());
        all.put("demolished_area", in("illegal_construction", "拆除日期", "已拆除", "已复垦验收").sum("拆除占地面积", 1));
        // 自身建设
        all.put("service_items", standing("service_item", "公布日期", "停办日期").with("目录层级", "办理项").count());
        all.put("village_handlers", standing("village_handler", "任职日期", "离任日期").count());
        return all;
    }

    private static final String STATE = "状态";
    private static final String PLACE = "区划代码";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LocalDate start() {
        return LocalDate.of(year, 1, 1);
    }

    private LocalDate yearEnd() {
        return LocalDate.of(year, 12, 31);
    }

    /// A year that is not over yet is compared with the same days of the year before.
    private LocalDate end() {
        return today.isBefore(yearEnd()) ? today : yearEnd();
    }

    private LocalDate before() {
        return start().minusYears(1);
    }

    private LocalDate lastYearEnd() {
        return end().minusYears(1);
    }

    /// Of the figures published for the whole year and settled, the one recorded last.
    private String statistic(String name, String column, int decimals) {
        var found = ofYear("official_statistic", "数据年度").state("已核对").with("指标", name).with("累计月份", "12")
                .with("数据状态", "核定").rows;
        return found.stream()
                .filter(row -> !words(row, column).isEmpty())
                .max((a, b) -> number(a, "编号").compareTo(number(b, "编号")))
                .map(row -> rounded(number(row, column), decimals))
                .orElse("");
    }

    private Rows in(String ledger, String day, String... states) {
        return new Rows(ledger(ledger)).within(day, start(), yearEnd()).state(states);
    }

    private Rows ofYear(String ledger, String column) {
        return new Rows(ledger(ledger)).with(column, String.valueOf(year));
    }

    /// What has come by the end of the period and has not left by then.
    private Rows standing(String ledger, String from, String until, String... states) {
        return new Rows(ledger(ledger)).state(states)
                .that(row -> day(row, from).filter(it -> !it.isAfter(end())).isPresent())
                .that(row -> day(row, until).filter(it -> !it.isAfter(end())).isEmpty());
    }

    /// A column that is not there would make every figure over it come out as nothing.
    private static String words(Map<String, String> row, String column) {
        if (!row.containsKey(column)) {
            throw new IllegalArgumentException("column: " + column + " (expected: one of " + row.keySet() + ")");
        }
        return row.get(column);
    }

    private static java.util.Optional<LocalDate> day(Map<String, String> row, String column) {
        var words = column.isEmpty() ? "" : words(row, column);
        return words.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(LocalDate.parse(words));
    }

    private static BigDecimal number(Map<String, String> row, String column) {
        var words = words(row, column);
        return words.isEmpty() ? BigDecimal.ZERO : new BigDecimal(words);
    }

    private static String rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "" : rounded(BigDecimal.valueOf(part).multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 12, RoundingMode.HALF_UP), 1);
    }

    private record Rows(List<Map<String, String>> rows) {
        Rows that(Predicate<Map<String, String>> holds) {
            return new Rows(rows.stream().filter(holds).toList());
        }

        Rows within(String column, LocalDate from, LocalDate to) {
            return that(row -> day(row, column).filter(it -> !it.isBefore(from) && !it.isAfter(to)).isPresent());
        }

        Rows with(String column, String value) {
            known(column);
            return that(row -> value.equals(row.get(column)));
        }

        Rows without(String column, String value) {
            known(column);
            return that(row -> !value.equals(row.get(column)));
        }

        Rows state(String... states) {
            return states.length == 0 ? this : that(row -> List.of(states).contains(row.get(STATE)));
        }

        private void known(String column) {
            rows.stream().limit(1).forEach(row -> words(row, column));
        }

        int size() {
            return rows.size();
        }

        String count() {
            return String.valueOf(rows.size());
        }

        HashSet<String> values(String column) {
            known(column);
            var values = new HashSet<String>();
            rows.forEach(row -> values.add(row.get(column)));
            values.remove("");
            return values;
        }

        String distinct(String column) {
            return String.valueOf(values(column).size());
        }

        BigDecimal total(String column) {
            known(column);
            return rows.stream().map(row -> number(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        String sum(String column, int decimals) {
            return rounded(total(column), decimals);
        }
    }

    private List<Map<String, String>> ledger(String name) {
        return ledgers.computeIfAbsent(name, _ -> read(folder.resolve(name + ".csv")));
    }

    /// The rows of a CSV file (RFC 4180) that were not taken back.
    private static List<Map<String, String>> read(Path file) {
        try {
            var records = records(Files.readString(file));
            var header = records.getFirst();
            return records.stream().skip(1).map(record -> {
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), i < record.size() ? record.get(i) : "");
                }
                return (Map<String, String>) row;
            }).filter(row -> !"已撤回".equals(row.get(STATE))).toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                record.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                record.add(cell.toString());
                cell.setLength(0);
                records.add(List.copyOf(record));
                record.clear();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !record.isEmpty()) {
            record.add(cell.toString());
            records.add(List.copyOf(record));
        }
        return records;
    }
}
