package org.youju.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads units in running text, where 项 may begin 项目 and 户 may end 农户.
final class UnitReading {
    /// What follows when the word is no unit but the beginning of another.
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
            Map.entry("人", "民|大[代建]|大、|社(?!区)|口|员|均|居|生|事|才|力|民币|行道|防|武|为|工|身|情"),
            Map.entry("户", "籍|外|主|厕|均|口"), Map.entry("家", "庭|长|园|乡|风|属|人|教|禽|具|电|访"),
            Map.entry("个", "体(?!户)|人(?!$|[，。；、])|性|别"), Map.entry("处", "理|置|罚|于|分|级|在|女"),
            Map.entry("条", "例|件|款|线"), Map.entry("项", "目(?!$|[，。；、])"), Map.entry("起", "到|草|步|来|居|伏|点|重|诉|航|源"),
            Map.entry("次", "序|日|年|生|要|数|高|党代|全会|全体|全国"), Map.entry("台", "账|风|阶|历|湾"), Map.entry("件", ""),
            Map.entry("名", "单|称|牌|优|誉|校|列|次|录|义|特|副其实|胜"), Map.entry("位", "于|置|列|居"),
            Map.entry("座", "谈|右|位"), Map.entry("所", "有|在|属|需|谓|得|以|辖|长|向"), Map.entry("场", "所|地|镇|景|长|馆"),
            Map.entry("天", "然|津|气|桥|堑|地|空|下|河"), Map.entry("日", "常|益|前|报|均|间|趋"),
            Map.entry("份", "额|量|内"), Map.entry("期", "间|限|末|初|望|待|满"), Map.entry("对", "于|接|象|口|照|外|标|全|比|有|党|此"),
            Map.entry("面", "积|对|向|临|貌|上|粉"), Map.entry("片", "区|面"), Map.entry("组", "织|建|长|成|级|团"),
            Map.entry("部", "门|分|队|署|长"), Map.entry("段", "落"), Map.entry("块", "状"), Map.entry("套", "路|种|取"),
            Map.entry("班次", ""), Map.entry("批", "准|复|示|评|发|次"), Map.entry("届", ""), Map.entry("类", "型|别"), Map.entry("例", "如|会"),
            Map.entry("口", "号|碑|头|岸|粮|径"), Map.entry("只", "要|有|是|能"), Map.entry("头", "脑"), Map.entry("本", "镇|乡|人|地|村|级|年|职|次|着|领|土|质|县|身"),
            Map.entry("册", ""), Map.entry("支", "部|持|付|出|撑|委|书|农"), Map.entry("间", "接|隙"), Map.entry("分", "别|类|管|工|级|析|布|散|解|配|包|享|期"),
            Map.entry("年", "度|初|底|末|均|内|来|轻|级"), Map.entry("方", "面|案|式|向|针|法|便|阵|可"), Map.entry("里", ".*"), Map.entry("平方", ""), Map.entry("轮", "作|换|训|流|岗"),
            Map.entry("张", "贴|榜"), Map.entry("篇", "章"), Map.entry("米", "袋|面|粮"), Map.entry("度", "假|过|夏|汛"), Map.entry("星", "级|期"),
            Map.entry("眼", "前|界|光|下|睛"), Map.entry("万", "村|亩|户|众|元"), Map.entry("箱", "体|式"), Map.entry("户次", ""),
            Map.entry("斤", ""), Map.entry("村", "级|民|庄|集体|委|规|史|务|两|支|干|屯|组|党|道"), Map.entry("票", "据|决"), Map.entry("幅", "度|员"), Map.entry("倍", "增|感|加"));

    /// Words of several letters that nothing but a number stands before.
    private static final Pattern LONG = Pattern.compile(
            "(?:(?:亿元|万元|千元)(?!以上|企业|GDP|村|镇|乡|大|级|户|项目|产值|产业)|平方米|立方米|平方公里|公里|延米|万亩|万吨|个百分点|百分点|微克/立方米|个行政村|个自然村|个村(?!民|庄?都|级)|[%％‰]"
                    + "|(?<![企大国专])家(?:工业|生产经营|规上|规模以上|重点|龙头)?(?:企业|单位)"
                    + "|(?:万人次|万人|人次|家次|户次|件次|块次|批次|场次)(?=$|[，。；、,;（(）)]))");
    private static final String NUMERALS = "一二三四五六七八九十百千万亿两〇零几数多余半来约点";
    /// What stands before a word of several letters although no digits were left out.
    private static final String COUNTED = "0-9０-９" + NUMERALS + "XxＸｘ×_＿*＊○◯□△…)）〕】\\]］.．某每各整单逐上过超近逾按以元/／:：（(“\"的到";

    /// Words after which a number stands.
    private static final String COUNTING = "完成|达到|高达|达|投入|投资|出资|筹资|新增|新建|扩建|改建|排查|整改|发放|安装|改造|受理|调处|化解|拆除|制止|清理|清运|共计|累计|共|约|近"
            + "|占比|占|增长|下降|上升|提高|降低|超出|召开|开展|组织|举办|签订|出动|办理|实施|建成|创建|培育|培训|走访|慰问|救助|帮扶|硬化|铺设|流转|种植|栽植|检查|巡查|督促|推动|协调"
            + "|解决|引进|落实|争取|拨付|兑付|接收|办结|移交|回收|销号|关停|取缔|整治|修缮|新修|维修|新办|新纳入|立案|处罚|追回|查处|查出|发现|确定|选聘|聘请|配备|设立|明确|承接|申报|供养|惠及|涉及"
            + "|覆盖|现有|辖|拥有|有|为|征集|收集|评选|认定|注册|参保|排名第|第|加装|增设|启动|印发|张贴|悬挂|撰写|列出|反馈|收到|答复|公开|接待|处理|核查|访查|入户|检测|抽查|复查|补贴|资助|安置|接入|接通|通气";
    private static final Pattern SHORT = Pattern.compile(
            "(?<=" + COUNTING + ")(?<unit>户|人|亩|家|个|件|起|次|处|台|盏|宗|条|项|名|场|吨|座|所|份|篇|米|元|天|块|套|位)"
                    + "(?:(?=$|[，。；、,;（(）)])|(?=企业|单位|合作社|行政村|乡镇|问题|隐患|项目|案件|纠纷|干部|党员|群众|农户|学校|公路|道路|路灯|矛盾|线索|工单|建议|提案|地块|点位|职工|学生|低保|困难|贫困))");
    /// Letters before a unit at the end of a clause that make a word of the two, such as 现场 or 文件.
    private static final Map<String, String> WORD_ENDINGS = Map.ofEntries(
            Map.entry("亩", "每百千"), Map.entry("盏", "一每"), Map.entry("宗", "祖正大卷同教"), Map.entry("吨", "每百千"),
            Map.entry("座", "讲在就星一多满入"), Map.entry("台", "平后窗站舞看出前阳电讲烟上一登擂柜亭灶"),
            Map.entry("起", "一发掀兴引扛树拿建立筑担提撑挑做干抓从看奋崛升了不激缘唤燃对比说想列架点"),
            Map.entry("家", "国专大全农人商各一多每几当管独回东赢行画作企买卖厂店玩在居自搬到入我冤亲成安老"),
            Map.entry("次", "层多再首档名批人家依一每此本其几数届两三上下场户件班轮主渐频车台块趟位"),
            Map.entry("个", "各一每几多这那某整单逐两数十百"),
            Map.entry("处", "到办理好之四各深一多何住相用益坏难出共查惩判事高妙长短细远近暗实"),
            Map.entry("项", "事各单专强选填立款奖多几一该此两三某逐义弱缺"), Map.entry("条", "一链线多教面枝信油"),
            Map.entry("名", "报提排姓署闻多一前知著成出挂实冠命点签更取有几第功罪品别书地"));
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[\\p{IsHan}&&[^" + NUMERALS + "]])(?<unit>[亩盏宗吨座台起家次个处项条名])(?=$|[，。；、,;])");

    /// A gap where the digits were.
    private static final Pattern OVER = Pattern.compile("(?<=[\\p{IsHan}&&[^其剩结富盈业有多十百千万亿数]])余(?=[\\p{IsHan}])");
    private static final Pattern GAP = Pattern.compile("(?<=[\\p{IsHan}])(?<gap>[ \\t\\u3000\\u00A0]+)(?=余?[\\p{IsHan}%％])");

    /// Whether a number stands before a gap.
    private static boolean isCounted(String text, int at) {
        var before = text.substring(0, at).stripTrailing();
        return !before.isEmpty() && (NUMERALS + "0123456789０１２３４５６７８９").indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /// The unit that stands at an offset.
    Optional<String> at(String text, int offset) {
        return Units.at(text, offset).filter(unit -> {
            var rest = text.substring(offset + unit.length());
            var other = BEGINNINGS.getOrDefault(unit, "");
            return other.isEmpty() || !Pattern.compile("^(?:" + other + ")").matcher(rest).find();
        });
    }

    /// Where digits were left out before a unit.
    List<Integer> uncounted(String text) {
        var found = new ArrayList<Integer>();
        var words = LONG.matcher(text);
        while (words.find()) {
            int at = words.start();
            int over = at > 0 && text.charAt(at - 1) == '余' ? at - 1 : at;
            if (over > 0 && !isCounted(text, over) && !Pattern.matches("[" + COUNTED + "]", text.substring(over - 1, over))
                    && Pattern.matches("[\\p{IsHan}\\s\\u3000，；。、]", text.substring(over - 1, over))) {
                found.add(over);
            }
        }
        var short_ = SHORT.matcher(text);
        while (short_.find()) {
            if (at(text, short_.start()).isPresent()) {
                found.add(short_.start());
            }
        }
        var ends = CLAUSE_END.matcher(text);
        while (ends.find()) {
            var before = text.charAt(ends.start() - 1);
            boolean item = before == '项' && text.startsWith("事", Math.max(0, ends.start() - 2));
            if (item || WORD_ENDINGS.get(ends.group("unit")).indexOf(before) < 0 && Units.at(text, ends.start() - 1).isEmpty()) {
                found.add(ends.start());
            }
        }
        var overs = OVER.matcher(text);
        while (overs.find()) {
            if (at(text, overs.end()).isPresent()) {
                found.add(overs.start());
            }
        }
        var gaps = GAP.matcher(text);
        while (gaps.find()) {
            int at = gaps.end();
            if (!isCounted(text, at) && at(text, text.startsWith("余", at) ? at + 1 : at).isPresent()) {
                found.add(at);
            }
        }
        return found.stream().distinct().sorted().toList();
    }
}
